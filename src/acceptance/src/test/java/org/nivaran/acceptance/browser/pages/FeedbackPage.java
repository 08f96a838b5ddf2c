package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The desk's calls about resolutions, and the figures of feedback. */
public final class FeedbackPage {
  private static final String PATH = "/plugins/servlet/nivaran/feedback";

  private final Browser browser;

  private FeedbackPage(Browser browser) {
    this.browser = browser;
  }

  /** Comes by the link on the page of calls. */
  public static FeedbackPage fromCalls(Browser browser, URI base) {
    CallsPage.fromHeader(browser, base);
    browser.waiting().until(elementToBeClickable(By.cssSelector("a.nivaran-to-feedback"))).click();
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-call-outs")));
    return new FeedbackPage(browser);
  }

  public static FeedbackPage figures(Browser browser, URI base, String by) {
    browser.open(URI.create(base + PATH + "/figures?by=" + by));
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-figures")));
    return new FeedbackPage(browser);
  }

  public String text() {
    return browser.driver().findElement(By.cssSelector(".nivaran-feedback")).getText();
  }

  /** Whether citizens may be called at this hour. */
  public boolean isDecent() {
    return browser.driver().findElements(By.id("nivaran-hours")).isEmpty();
  }

  public boolean hasCall() {
    return !browser.driver().findElements(By.id("nivaran-answer")).isEmpty();
  }

  public int waiting() {
    return Integer.parseInt(browser.driver().findElement(By.id("nivaran-waiting")).getText());
  }

  public FeedbackPage press(CharSequence key) {
    browser.driver().findElement(By.tagName("body")).sendKeys(key);
    return this;
  }

  public FeedbackPage type(String comment) {
    WebElement field = browser.driver().findElement(By.id("nivaran-comment"));
    field.sendKeys(comment);
    browser.run("document.activeElement.blur()");
    return this;
  }

  /** Presses the key that ends a call, and waits until it is written down. */
  public FeedbackPage end(CharSequence key) {
    WebElement form = browser.driver().findElement(By.id("nivaran-answer"));
    press(key);
    browser.waiting().until(org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf(form));
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-done")));
    return this;
  }

  /** A number of the table of figures. */
  public int number(String key, String which) {
    return Integer.parseInt(cell(key, which).getText());
  }

  /** How many the list behind a number has. */
  public int listed(String key, String which) {
    cell(key, which).click();
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-count")));
    int count = browser.driver().findElements(By.cssSelector("#nivaran-list li")).size();
    int said = Integer.parseInt(browser.driver().findElement(By.id("nivaran-count")).getText());
    return count == said ? count : -1;
  }

  private WebElement cell(String key, String which) {
    return browser
        .driver()
        .findElement(By.cssSelector("tr[data-key='" + key + "'] a[data-number='" + which + "']"));
  }
}
