package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** The operators' screen of calls, and the calls that the desk owes. */
public final class CallsPage {
  private final Browser browser;
  private final URI base;

  private CallsPage(Browser browser, URI base) {
    this.browser = browser;
    this.base = base;
  }

  /** Comes by the link in Jira's header. */
  public static CallsPage fromHeader(Browser browser, URI base) {
    browser.open(URI.create(base + "/secure/Dashboard.jspa"));
    browser.waiting().until(elementToBeClickable(By.id("nivaran-calls-menu"))).click();
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-caller")));
    return new CallsPage(browser, base);
  }

  /** Waits until the screen has opened a caller by itself. */
  public CallsPage awaitCaller(String text) {
    browser
        .patientWaiting()
        .until(driver -> caller().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
    return this;
  }

  /** What stands of the caller; empty while the screen is being changed. */
  public String caller() {
    try {
      return browser.driver().findElement(By.id("nivaran-caller")).getText();
    } catch (StaleElementReferenceException | NotFoundException changing) {
      return "";
    }
  }

  public List<String> people() {
    return browser.driver().findElements(By.cssSelector("article.nivaran-person h3")).stream()
        .map(WebElement::getText)
        .toList();
  }

  /** Where the link leads that registers something new for the caller. */
  public String registerNew() {
    return String.valueOf(
        browser.driver().findElement(By.id("nivaran-register-new")).getAttribute("href"));
  }

  public CallsPage owed() {
    browser.open(URI.create(base + "/plugins/servlet/nivaran/calls/back"));
    return this;
  }

  /** The call-back of a number as it is shown, in groups. */
  public WebElement callBack(String number) {
    return browser.driver().findElements(By.cssSelector("article[data-call-back]")).stream()
        .filter(each -> each.getText().contains(number))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("no call-back of " + number));
  }

  public boolean owes(String number) {
    return browser.driver().findElements(By.cssSelector("article[data-call-back] h2")).stream()
        .anyMatch(each -> each.getText().contains(number));
  }

  /** Writes down what came of ringing back. */
  public CallsPage wrote(String number, String result, String note) {
    WebElement row = callBack(number);
    row.findElement(By.cssSelector("input[value=" + result + "]")).click();
    row.findElement(By.name("note")).sendKeys(note);
    row.findElement(By.tagName("button")).click();
    browser.awaitGone(row);
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-done")));
    return this;
  }
}
