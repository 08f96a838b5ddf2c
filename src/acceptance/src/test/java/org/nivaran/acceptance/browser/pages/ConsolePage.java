package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.attributeToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.net.URI;
import java.util.List;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Wait;

/** The operator's console, worked with the keyboard alone: keys go to whatever has the focus. */
public final class ConsolePage {
  private static final String PATH = "/plugins/servlet/nivaran/console";
  private static final int MOST_TABS = 60;

  private final Browser browser;

  private ConsolePage(Browser browser) {
    this.browser = browser;
  }

  /** Opens it from Jira's header. */
  public static ConsolePage fromHeader(Browser browser, URI base) {
    browser.open(URI.create(base + "/secure/Dashboard.jspa"));
    browser
        .waiting()
        .until(presenceOfElementLocated(By.id("nivaran-console-menu")))
        .sendKeys(Keys.ENTER);
    return new ConsolePage(browser).read();
  }

  /**
   * @param query after the question mark, or empty
   */
  public static ConsolePage open(Browser browser, URI base, String query) {
    browser.open(URI.create(base + PATH + (query.isEmpty() ? "" : "?" + query)));
    return new ConsolePage(browser).read();
  }

  private ConsolePage read() {
    browser
        .waiting()
        .until(presenceOfElementLocated(By.cssSelector("#nivaran-console[data-ready=yes]")));
    return this;
  }

  /** Presses keys where the keyboard is. */
  public ConsolePage press(CharSequence... keys) {
    browser.driver().switchTo().activeElement().sendKeys(keys);
    return this;
  }

  /** Where the keyboard is: the id of the element. */
  public String focused() {
    return String.valueOf(browser.driver().switchTo().activeElement().getAttribute("id"));
  }

  /** Goes on with the Tab key to a field. */
  public ConsolePage tabTo(String id) {
    for (int i = 0; i < MOST_TABS && !focused().equals(id); i++) {
      press(Keys.TAB);
    }
    if (!focused().equals(id)) {
      throw new AssertionError("the Tab key does not lead to " + id);
    }
    return this;
  }

  /** Writes into the field that a function key leads to. */
  public ConsolePage type(Keys key, String text) {
    press(key);
    return press(text);
  }

  /** Types letters of a category or a place and takes what is offered first. */
  public ConsolePage take(String field, String letters) {
    tabTo("nivaran-" + field);
    press(letters);
    browser.waiting().until(attributeToBe(By.id("nivaran-" + field), "aria-expanded", "true"));
    return press(Keys.ENTER);
  }

  public String value(String field) {
    return String.valueOf(field(field).getAttribute("value"));
  }

  private WebElement field(String field) {
    return browser.driver().findElement(By.id("nivaran-" + field));
  }

  /** Who is known at the number, by what is said about each. */
  public List<String> awaitPeople(int number) {
    By people = By.cssSelector("#nivaran-people-list .nivaran-person");
    return renewing()
        .until(
            driver -> {
              List<String> texts =
                  driver.findElements(people).stream().map(WebElement::getText).toList();
              return texts.size() == number + 1 ? texts : null;
            });
  }

  /** Waits on what the page renews by itself: what was renewed in between is looked at again. */
  private Wait<WebDriver> renewing() {
    return browser.waiting().ignoring(StaleElementReferenceException.class);
  }

  private String shown(By place) {
    return renewing()
        .until(
            driver -> {
              WebElement found = driver.findElement(place);
              return found.isDisplayed() ? found.getText() : null;
            });
  }

  /** Waits until a card is there beside the form, and gives its text. */
  public String awaitCard(String card) {
    return shown(By.id("nivaran-" + card));
  }

  /** Goes to what is beside and presses a button there. */
  public ConsolePage pressBeside(String deed) {
    press(Keys.F8);
    for (int i = 0; i < MOST_TABS; i++) {
      String at = browser.driver().switchTo().activeElement().getAttribute("data-deed");
      if (deed.equals(at)) {
        return press(Keys.ENTER);
      }
      press(Keys.TAB);
    }
    throw new AssertionError("the keyboard does not lead to " + deed);
  }

  /** What is wrong with a field, once it is said. */
  public String awaitError(String field) {
    return shown(By.id("nivaran-" + field + "-error"));
  }

  public ConsolePage register() {
    return press(Keys.chord(Keys.CONTROL, Keys.ENTER));
  }

  /** The number of what was just registered. */
  public String awaitNumber(String before) {
    browser
        .waiting()
        .until(
            driver ->
                driver.findElements(By.id("nivaran-reference")).stream()
                    .anyMatch(each -> each.isDisplayed() && !each.getText().equals(before)));
    return text("reference");
  }

  public String text(String id) {
    return browser.driver().findElement(By.id("nivaran-" + id)).getText();
  }

  public boolean isThere(String id) {
    return browser.count("#nivaran-" + id) > 0;
  }

  public ConsolePage awaitState(String state) {
    browser
        .waiting()
        .until(
            presenceOfElementLocated(By.cssSelector("#nivaran-state[data-state=" + state + "]")));
    return this;
  }

  /** Half-written calls, by what is said about each. */
  public List<String> awaitDrafts() {
    browser.waiting().until(visibilityOfElementLocated(By.id("nivaran-drafts")));
    return browser.driver().findElements(By.cssSelector("#nivaran-draft-list li span")).stream()
        .map(WebElement::getText)
        .toList();
  }

  /** Continues the first half-written call. */
  public ConsolePage continueDraft() {
    browser
        .driver()
        .findElement(By.cssSelector("#nivaran-draft-list [data-deed=continue]"))
        .sendKeys(Keys.ENTER);
    return this;
  }

  /** The address of the slip of what was just registered. */
  public URI slip() {
    return URI.create(String.valueOf(field("slip").getAttribute("href")));
  }

  /** What a slip says. */
  public static String slip(Browser browser, URI address) {
    browser.open(address);
    return browser
        .waiting()
        .until(presenceOfElementLocated(By.className("nivaran-slip")))
        .getText();
  }
}
