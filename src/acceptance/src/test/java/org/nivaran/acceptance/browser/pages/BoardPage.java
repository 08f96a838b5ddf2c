package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** A board with columns by status. */
public final class BoardPage {
  private static final By BOARD = By.id("ghx-work");
  private static final int MOST_MOVES = 12;

  private final Browser browser;

  private BoardPage(Browser browser) {
    this.browser = browser;
  }

  /** Opens the first board that the user sees. */
  public static BoardPage openFirst(Browser browser, URI base) {
    browser.open(URI.create(base + "/secure/ManageRapidViews.jspa"));
    browser.waiting().until(elementToBeClickable(By.cssSelector("#boards tbody a"))).click();
    browser.waiting().until(presenceOfElementLocated(BOARD));
    return new BoardPage(browser);
  }

  public boolean has(String key) {
    return !browser.driver().findElements(card(key)).isEmpty();
  }

  /** The name of the column that a card stands in. */
  public String columnOf(String key) {
    WebElement column =
        browser
            .waiting()
            .until(presenceOfElementLocated(card(key)))
            .findElement(By.xpath("./ancestor::section[contains(@class,'ghx-column')]"));
    return String.valueOf(column.getDomAttribute("aria-label"));
  }

  /**
   * Drags a card with the mouse into a column that several moves lead to, and chooses one of them,
   * which asks for nothing.
   */
  public BoardPage drag(String key, String column, String move) {
    WebElement before = browser.driver().findElement(BOARD);
    WebElement card = browser.waiting().until(elementToBeClickable(card(key)));
    WebElement target =
        before.findElement(
            By.xpath(".//section[contains(@class,'ghx-column')][@aria-label='" + column + "']"));
    new Actions(browser.driver())
        .moveToElement(card.findElement(By.className("ghx-summary")))
        .clickAndHold()
        .moveByOffset(12, 4)
        .moveToElement(target)
        .moveByOffset(3, 3)
        .release()
        .perform();
    browser
        .waiting()
        .until(
            elementToBeClickable(
                By.xpath(
                    "//button[contains(@class,'board-move')][starts-with(., '" + move + "')]")))
        .click();
    awaitReload(before);
    return this;
  }

  /** Moves a card with the keyboard, where the move asks for nothing. */
  public BoardPage move(String key, String move) {
    WebElement before = browser.driver().findElement(BOARD);
    chooseMove(key, move);
    awaitReload(before);
    return this;
  }

  /** Chooses, with the keyboard, a move that asks for something; a dialog shows its form. */
  public IssueForm moveWithScreen(String key, String move) {
    chooseMove(key, move);
    return IssueForm.waitFor(browser);
  }

  private void awaitReload(WebElement before) {
    browser.awaitGone(before);
    browser.waiting().until(presenceOfElementLocated(BOARD));
  }

  /** From the card's link to its button, then from move to move. */
  private void chooseMove(String key, String move) {
    browser.waiting().until(elementToBeClickable(card(key)));
    browser.run("document.querySelector('#card-" + key + " a').focus()");
    press(Keys.TAB);
    browser.waiting().until(driver -> focused().getDomAttribute("data-move") != null);
    press(Keys.ENTER);
    browser.waiting().until(driver -> isMove(focused()));
    for (int tabs = 0; tabs < MOST_MOVES && !focused().getText().startsWith(move); tabs++) {
      press(Keys.TAB);
    }
    press(Keys.ENTER);
  }

  private static boolean isMove(WebElement element) {
    return element.getDomAttribute("data-transition-id") != null;
  }

  private WebElement focused() {
    return browser.driver().switchTo().activeElement();
  }

  private void press(Keys key) {
    new Actions(browser.driver()).sendKeys(key).perform();
  }

  private static By card(String key) {
    return By.id("card-" + key);
  }
}
