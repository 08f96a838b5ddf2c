package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import java.util.List;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.client.Http;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The issue navigator. */
public final class SearchPage {
  private static final By COUNT = By.cssSelector(".results-count");

  private final Browser browser;

  private SearchPage(Browser browser) {
    this.browser = browser;
  }

  public static SearchPage open(Browser browser, URI base, String jql) {
    browser.open(URI.create(base + "/issues/?jql=" + Http.encode(jql)));
    return waitFor(browser);
  }

  static SearchPage waitFor(Browser browser) {
    browser.waiting().until(presenceOfElementLocated(COUNT));
    return new SearchPage(browser);
  }

  /** How many issues were found, on all pages. */
  public int total() {
    List<WebElement> total = browser.driver().findElements(By.cssSelector(".results-count-total"));
    return total.isEmpty() ? 0 : Integer.parseInt(total.get(0).getText().replace(",", ""));
  }

  /** The summaries on this page. */
  public List<String> summaries() {
    return browser.driver().findElements(By.cssSelector("#issuetable td.summary")).stream()
        .map(WebElement::getText)
        .toList();
  }
}
