package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The pages about clocks in Jira's administration: recount, trial of the limits, histories. */
public final class ClocksPage {
  private static final By OURS = By.cssSelector(".nivaran-admin");

  private final Browser browser;

  private ClocksPage(Browser browser) {
    this.browser = browser;
  }

  /** Opens {@code recalculation}, {@code registered-now} or {@code clock-history}. */
  public static ClocksPage open(Browser browser, URI base, String page, String password) {
    RecordsPage.open(browser, base, page, password);
    return new ClocksPage(browser);
  }

  public ClocksPage preview() {
    return press("#nivaran-preview button[type=submit]");
  }

  /** A number of the preview: {@code looked}, {@code failing} and so on. */
  public String counted(String what) {
    return text("[data-count=" + what + "]");
  }

  /** Begins the recount that was previewed. */
  public ClocksPage begin(String reason) {
    browser.driver().findElement(By.id("nivaran-begin-reason")).sendKeys(reason);
    return press("#nivaran-begin button[type=submit]");
  }

  public String reasonError() {
    return text("#nivaran-begin-reason-error");
  }

  public String success() {
    return text(".aui-message-success");
  }

  /** Waits until the page, which looks by itself, shows the recount with this reason at its end. */
  public ClocksPage awaitLatest(String reason) {
    browser.patientWaiting().until(driver -> text(".nivaran-latest").contains(reason));
    return this;
  }

  /** Tries the limits as if a grievance of the category were registered at a moment. */
  public ClocksPage tryOut(String category, String at) {
    new Select(browser.driver().findElement(By.id("nivaran-now-category"))).selectByValue(category);
    browser.driver().findElement(By.id("nivaran-now-at")).sendKeys(at);
    return press("#nivaran-now button[type=submit]");
  }

  /** Tries them for another place. */
  public ClocksPage tryPlace(String place) {
    browser.driver().findElement(By.id("nivaran-now-place")).sendKeys(place);
    return press("#nivaran-now button[type=submit]");
  }

  public String placeError() {
    return text("#nivaran-now-place-error");
  }

  /** What the trial says of a clock: {@code due}, {@code rule} or {@code passed}. */
  public String told(String clock, String what) {
    return text("[data-clock=" + clock + "] .nivaran-" + what);
  }

  /** Opens the explanation of a clock's due time and gives its text. */
  public String explanation(String clock) {
    browser.driver().findElement(By.cssSelector("[data-clock=" + clock + "] summary")).click();
    return text("[data-clock=" + clock + "] details");
  }

  /** Compares clocks with their histories. */
  public ClocksPage check() {
    return press("#nivaran-check-now");
  }

  public ClocksPage check(String reference) {
    browser.driver().findElement(By.id("nivaran-check-reference")).sendKeys(reference);
    return check();
  }

  public String found() {
    return text("#nivaran-found");
  }

  public String checkError() {
    return text("#nivaran-check .error");
  }

  private ClocksPage press(String selector) {
    WebElement page = browser.driver().findElement(OURS);
    browser.driver().findElement(By.cssSelector(selector)).click();
    browser.awaitGone(page);
    browser.waiting().until(presenceOfElementLocated(OURS));
    return this;
  }

  private String text(String selector) {
    return browser.driver().findElements(By.cssSelector(selector)).stream()
        .findFirst()
        .map(WebElement::getText)
        .orElse("");
  }
}
