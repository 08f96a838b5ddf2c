package org.nivaran.acceptance.browser.pages;

import java.net.URI;
import java.util.List;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The public page on which a citizen looks up a grievance. */
public final class StatusPage {
  private final Browser browser;

  private StatusPage(Browser browser) {
    this.browser = browser;
  }

  public static StatusPage open(Browser browser, URI base) {
    browser.open(URI.create(base + "/plugins/servlet/nivaran/status"));
    return new StatusPage(browser);
  }

  public StatusPage look(String reference, String digits) {
    fill("reference", reference);
    fill("digits", digits);
    return go(By.id("show"));
  }

  /** Changes to the other language, on whatever is shown. */
  public StatusPage otherLanguage() {
    return go(By.cssSelector("header a, header button"));
  }

  private StatusPage go(By way) {
    WebElement pressed = browser.driver().findElement(way);
    pressed.click();
    browser.awaitGone(pressed);
    return this;
  }

  public String language() {
    return browser.driver().findElement(By.tagName("html")).getDomAttribute("lang");
  }

  public String problem() {
    return text("problem");
  }

  /** One of {@code state}, {@code department}, {@code post}, {@code due}, {@code steps}. */
  public String text(String id) {
    List<WebElement> found = browser.driver().findElements(By.id(id));
    return found.isEmpty() ? "" : found.get(0).getText();
  }

  private void fill(String id, String text) {
    WebElement field = browser.driver().findElement(By.id(id));
    field.clear();
    field.sendKeys(text);
  }
}
