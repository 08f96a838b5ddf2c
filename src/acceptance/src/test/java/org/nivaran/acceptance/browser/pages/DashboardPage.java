package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A dashboard with the Day on it. */
public final class DashboardPage {
  private static final By FIGURES = By.cssSelector(".nivaran-day-tiles [data-figure]");

  private final Browser browser;
  private final URI base;

  private DashboardPage(Browser browser, URI base) {
    this.browser = browser;
    this.base = base;
  }

  /** Opens the user's dashboard and waits until the Day has its figures. */
  public static DashboardPage openDay(Browser browser, URI base) {
    browser.open(URI.create(base + "/secure/Dashboard.jspa"));
    browser.waiting().until(presenceOfElementLocated(FIGURES));
    return new DashboardPage(browser, base);
  }

  /** The Day's figures by their names, as shown. */
  public Map<String, Integer> figures() {
    Map<String, Integer> figures = new LinkedHashMap<>();
    for (WebElement figure : browser.driver().findElements(FIGURES)) {
      figures.put(
          String.valueOf(figure.getDomAttribute("data-figure")),
          Integer.valueOf(figure.getText().replace(",", "")));
    }
    return figures;
  }

  /** The figures of a department's row. */
  public Map<String, Integer> figuresOf(String department) {
    Map<String, Integer> figures = new LinkedHashMap<>();
    By row = By.cssSelector("tr[data-department='" + department + "'] [data-figure]");
    for (WebElement figure : browser.driver().findElements(row)) {
      figures.put(
          String.valueOf(figure.getDomAttribute("data-figure")),
          Integer.valueOf(figure.getText().replace(",", "")));
    }
    return figures;
  }

  /** Opens the list behind a figure; gives how many issues it has. */
  public int countBehind(String figure) {
    browser
        .waiting()
        .until(
            elementToBeClickable(
                By.cssSelector(".nivaran-day-tiles [data-figure='" + figure + "']")))
        .click();
    int count = SearchPage.waitFor(browser).total();
    browser.open(URI.create(base + "/secure/Dashboard.jspa"));
    browser.waiting().until(presenceOfElementLocated(FIGURES));
    return count;
  }
}
