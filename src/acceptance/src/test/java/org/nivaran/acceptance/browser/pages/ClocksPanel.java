package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The clocks in our panel on the view of an issue. */
public final class ClocksPanel {
  private static final By HISTORY = By.cssSelector(".nivaran-history");

  private final Browser browser;

  private ClocksPanel(Browser browser) {
    this.browser = browser;
  }

  public static ClocksPanel open(Browser browser, URI base, String key) {
    IssuePage.open(browser, base, key);
    browser.waiting().until(presenceOfElementLocated(HISTORY));
    return new ClocksPanel(browser);
  }

  /** Opens the explanation of a clock's due time and gives its text. */
  public String whyDue(String clock) {
    // By keyboard: the summary is a button to every browser.
    browser
        .driver()
        .findElement(By.cssSelector("[data-clock=" + clock + "] summary"))
        .sendKeys(org.openqa.selenium.Keys.ENTER);
    browser
        .waiting()
        .until(
            presenceOfElementLocated(
                By.cssSelector("[data-clock=" + clock + "] .nivaran-why-due li")));
    return text("[data-clock=" + clock + "] .nivaran-why-due");
  }

  public String calendar(String clock) {
    return text("[data-clock=" + clock + "] .nivaran-calendar");
  }

  public String history() {
    return text(".nivaran-history");
  }

  public String level() {
    return text(".nivaran-level");
  }

  /** Whether the grievance can be sent back to a lower level. */
  public boolean offersLower() {
    return browser.count(".nivaran-lower") > 0;
  }

  public ClocksPanel openLower() {
    browser.driver().findElement(By.cssSelector(".nivaran-lower summary")).click();
    return this;
  }

  /** Sends it back, after {@link #openLower}. */
  public ClocksPanel lower(String reason) {
    browser.driver().findElement(By.id("nivaran-lower-reason")).sendKeys(reason);
    WebElement before = browser.driver().findElement(HISTORY);
    browser.driver().findElement(By.id("nivaran-lower-submit")).click();
    browser.awaitGone(before);
    browser.waiting().until(presenceOfElementLocated(HISTORY));
    return this;
  }

  private String text(String selector) {
    return browser.driver().findElement(By.cssSelector(selector)).getText();
  }
}
