package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.client.Http;
import org.openqa.selenium.By;

/** The pages of the people whom the desk knows. */
public final class PeoplePage {
  private static final String PATH = "/plugins/servlet/nivaran/console/people";

  private final Browser browser;

  private PeoplePage(Browser browser) {
    this.browser = browser;
  }

  /** Searches for a number or a name. */
  public static PeoplePage find(Browser browser, URI base, String query) {
    browser.open(URI.create(base + PATH + "?q=" + Http.encode(query)));
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-find")));
    return new PeoplePage(browser);
  }

  public String found() {
    return browser.driver().findElement(By.id("nivaran-found")).getText();
  }

  /** Opens whoever was found with this name. */
  public PeoplePage open(String name) {
    browser.driver().findElement(By.linkText(name)).click();
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-edit")));
    return this;
  }

  public String text() {
    return browser.driver().findElement(By.className("nivaran-console")).getText();
  }

  public PeoplePage need(String key) {
    browser.driver().findElement(By.cssSelector("#nivaran-edit input[value=" + key + "]")).click();
    return this;
  }

  public PeoplePage note(String text) {
    browser.driver().findElement(By.id("nivaran-habitual")).sendKeys(text);
    return this;
  }

  public PeoplePage save() {
    return send("nivaran-edit");
  }

  /** Makes one person of this and the first candidate. */
  public PeoplePage merge(String reason) {
    browser.driver().findElement(By.cssSelector("#nivaran-merge input[name=other]")).click();
    browser.driver().findElement(By.id("nivaran-reason")).sendKeys(reason);
    return send("nivaran-merge");
  }

  public PeoplePage takeBack() {
    return send("nivaran-merges");
  }

  /** Sends a form as another window would that was opened before the last change. */
  public PeoplePage saveAsSeen(int revision) {
    browser.run(
        "document.querySelector('#nivaran-edit [name=revision]').value = arguments[0]", revision);
    browser.driver().findElement(By.cssSelector("#nivaran-edit button")).click();
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-problem")));
    return this;
  }

  private PeoplePage send(String form) {
    browser.run("document.body.dataset.old = 'yes'");
    browser.driver().findElement(By.cssSelector("#" + form + " button")).click();
    browser
        .waiting()
        .until(
            driver ->
                driver.findElements(By.cssSelector("body[data-old]")).isEmpty()
                    && !driver.findElements(By.id("nivaran-said")).isEmpty());
    return this;
  }
}
