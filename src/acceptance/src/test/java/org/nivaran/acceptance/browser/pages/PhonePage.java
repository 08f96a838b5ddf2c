package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.numberOfElementsToBeMoreThan;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** The citizen's phone. */
public final class PhonePage {
  private static final By READY = By.cssSelector("body[data-ready]");
  private static final By TEXT = By.id("text");
  private static final By SEND = By.cssSelector("#composer button[type=submit]");
  private static final String BUBBLE = "#log .bubble";
  private static final String THEIRS = "#log .bubble:not(.mine)";
  private static final By MINE = By.cssSelector("#log .bubble.mine");
  private static final By EXAMPLES = By.cssSelector("#examples button");

  private final Browser browser;

  private PhonePage(Browser browser) {
    this.browser = browser;
  }

  /** Opens the phone as a citizen who writes to a line. */
  public static PhonePage open(Browser browser, URI base, String citizen, int line) {
    browser.open(URI.create("about:blank"));
    browser.open(URI.create(base + "/sandbox/phone#" + citizen + "/" + line));
    browser.waiting().until(presenceOfElementLocated(READY));
    return new PhonePage(browser);
  }

  public PhonePage inEnglish() {
    WebElement toggle = browser.driver().findElement(By.id("language"));
    if (toggle.getText().equals("English")) {
      toggle.click();
    }
    browser.waiting().until(presenceOfElementLocated(By.cssSelector("html[lang=en]")));
    return this;
  }

  public PhonePage choose(String citizen, int line) {
    new Select(browser.driver().findElement(By.id("citizen"))).selectByValue(citizen);
    new Select(browser.driver().findElement(By.id("line"))).selectByValue(Integer.toString(line));
    return this;
  }

  public PhonePage send(String text) {
    int before = browser.driver().findElements(MINE).size();
    browser.driver().findElement(TEXT).sendKeys(text);
    browser.driver().findElement(SEND).click();
    browser.waiting().until(numberOfElementsToBeMoreThan(MINE, before));
    return this;
  }

  /** Writes and sends with the keyboard alone. */
  public PhonePage sendByKeyboard(String text) {
    int before = browser.driver().findElements(MINE).size();
    browser.driver().findElement(TEXT).sendKeys(text + Keys.ENTER);
    browser.waiting().until(numberOfElementsToBeMoreThan(MINE, before));
    return this;
  }

  public PhonePage sendExample(int number) {
    int before = browser.driver().findElements(MINE).size();
    browser.driver().findElements(EXAMPLES).get(number).click();
    browser.waiting().until(numberOfElementsToBeMoreThan(MINE, before));
    return this;
  }

  public PhonePage sendPicture() {
    int before = browser.driver().findElements(MINE).size();
    browser.driver().findElement(By.id("picture")).click();
    browser.waiting().until(numberOfElementsToBeMoreThan(MINE, before));
    return this;
  }

  public PhonePage later() {
    browser.driver().findElement(By.id("later")).click();
    return this;
  }

  public String window() {
    return browser.driver().findElement(By.id("window")).getText();
  }

  /** Waits until the citizen's last message has come as far as this: sent, delivered or read. */
  public PhonePage awaitTick(String tick) {
    browser
        .waiting()
        .until(
            driver ->
                tick.equals(
                    browser.run(
                        "return [...document.querySelectorAll('#log .bubble.mine .meta')]"
                            + ".at(-1)?.dataset.tick")));
    return this;
  }

  /** Waits for a message of the desk that holds a text, and gives all of it. */
  public String awaitAnswer(String part) {
    return browser
        .waiting()
        .until(
            driver ->
                texts(THEIRS).stream()
                    .filter(text -> text.contains(part))
                    .reduce((a, b) -> b)
                    .orElse(null));
  }

  /** Waits for a question with buttons that can be pressed; gives their titles. */
  public List<String> awaitButtons() {
    browser.waiting().until(elementToBeClickable(openButtons()));
    return browser.driver().findElements(openButtons()).stream().map(WebElement::getText).toList();
  }

  /** Presses the reply button with this place in the question that is open. */
  public PhonePage press(int number) {
    int before = browser.driver().findElements(MINE).size();
    browser.driver().findElements(openButtons()).get(number).click();
    browser.waiting().until(numberOfElementsToBeMoreThan(MINE, before));
    return this;
  }

  /** What every bubble shows, oldest first. */
  public List<String> messages() {
    return texts(BUBBLE);
  }

  /** Moves the focus from the start of the page; gives the ids that were reached. */
  public List<String> tabRound(int steps) {
    browser.run("document.activeElement.blur()");
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
      reached.add(String.valueOf(browser.run("return document.activeElement.id")));
    }
    return reached;
  }

  /** Read at one moment, because the page draws its messages anew as they come. */
  private List<String> texts(String selector) {
    List<?> texts =
        (List<?>)
            browser.run(
                "return [...document.querySelectorAll(arguments[0])].map(each => each.innerText)",
                selector);
    return texts.stream().map(String::valueOf).toList();
  }

  private static By openButtons() {
    return By.cssSelector("#log [data-reply]:enabled");
  }
}
