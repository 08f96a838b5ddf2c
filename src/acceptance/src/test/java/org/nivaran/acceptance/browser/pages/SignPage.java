package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages of the sign desk. */
public final class SignPage {
  private static final By DONE = By.cssSelector(".nivaran-sign [role=status] .aui-message");

  private final Browser browser;

  private SignPage(Browser browser) {
    this.browser = browser;
  }

  /** Opens the queue. */
  public static SignPage open(Browser browser, URI base) {
    browser.open(URI.create(base + "/plugins/servlet/nivaran/sign-language"));
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-sign-queue")));
    return new SignPage(browser);
  }

  public static SignPage openFigures(Browser browser, URI base) {
    browser.open(URI.create(base + "/plugins/servlet/nivaran/sign-language/figures"));
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-sign-figures")));
    return new SignPage(browser);
  }

  /** Writes down a wish for a talk over video. */
  public static SignPage want(Browser browser, URI base, String key) {
    browser.open(URI.create(base + "/plugins/servlet/nivaran/sign-language/new?issue=" + key));
    browser.driver().findElement(By.cssSelector("#nivaran-wish button")).sendKeys(Keys.ENTER);
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-talk")));
    return new SignPage(browser);
  }

  /** Books the time that the page proposes. */
  public SignPage book() {
    browser.driver().findElement(By.cssSelector("#nivaran-book button")).sendKeys(Keys.ENTER);
    browser.waiting().until(driver -> state().equals("booked"));
    return this;
  }

  /** Begins, and gives the address that opens in a new tab; the tab is closed again. */
  public URI begin() {
    String here = browser.driver().getWindowHandle();
    browser.driver().findElement(By.id("nivaran-begin")).sendKeys(Keys.ENTER);
    browser.waiting().until(driver -> driver.getWindowHandles().size() > 1);
    String talk = browser.driver().getCurrentUrl();
    browser.driver().getWindowHandles().stream()
        .filter(each -> !each.equals(here))
        .forEach(each -> browser.driver().switchTo().window(each));
    browser
        .waiting()
        .until(driver -> String.valueOf(driver.getCurrentUrl()).startsWith("https://"));
    URI room = URI.create(String.valueOf(browser.driver().getCurrentUrl()));
    browser.driver().close();
    browser.driver().switchTo().window(here);
    browser.open(URI.create(String.valueOf(talk)));
    return room;
  }

  /** Ends with a log: somebody came with the citizen, and what was said. */
  public SignPage end(String companion, String words) {
    browser.driver().findElement(By.id("nivaran-companion")).sendKeys(companion);
    browser.driver().findElement(By.id("nivaran-may-speak")).sendKeys(Keys.SPACE);
    browser.driver().findElement(By.id("nivaran-end-text")).sendKeys(words);
    browser.driver().findElement(By.cssSelector("#nivaran-end button")).sendKeys(Keys.ENTER);
    browser.waiting().until(driver -> state().equals("ended"));
    return this;
  }

  /** Whether a group of the queue has a talk about a grievance. */
  public boolean has(String group, String reference) {
    return !browser.driver().findElements(link(group, reference)).isEmpty();
  }

  /** Opens a talk with the keyboard. */
  public SignPage open(String group, String reference) {
    browser.driver().findElement(link(group, reference)).sendKeys(Keys.ENTER);
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-talk")));
    return this;
  }

  public SignPage take() {
    return press("nivaran-take");
  }

  public SignPage write(String words) {
    WebElement field = browser.driver().findElement(By.id("nivaran-text"));
    field.clear();
    field.sendKeys(words);
    field.sendKeys(Keys.TAB);
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    return done();
  }

  /** The citizen confirmed the words. */
  public SignPage confirm() {
    return press("nivaran-confirmed");
  }

  public String state() {
    return browser.driver().findElement(By.id("nivaran-talk-state")).getText();
  }

  public String readBack() {
    return browser.driver().findElement(By.id("nivaran-read-back")).getText();
  }

  /** What a figure says. */
  public int figure(String key) {
    return Integer.parseInt(
        browser.driver().findElement(By.cssSelector("[data-figure='" + key + "']")).getText());
  }

  /** How many talks are in the list that a figure opens. */
  public int countBehind(String key) {
    browser.driver().findElement(By.cssSelector("[data-figure='" + key + "'] a")).click();
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-behind")));
    return browser.count("#nivaran-behind-list li");
  }

  private SignPage press(String id) {
    browser.driver().findElement(By.id(id)).sendKeys(Keys.ENTER);
    return done();
  }

  private SignPage done() {
    browser.waiting().until(presenceOfElementLocated(DONE));
    return this;
  }

  private static By link(String group, String reference) {
    return By.xpath(
        "//section[@data-group='" + group + "']//a[normalize-space()='" + reference + "']");
  }
}
