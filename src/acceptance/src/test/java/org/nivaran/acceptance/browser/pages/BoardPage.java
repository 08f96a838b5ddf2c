package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;

import java.net.URI;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A board with columns by status. */
public final class BoardPage {
  private static final By BOARD = By.id("ghx-work");

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

  /** Moves a card by its button, with the keyboard's way, where the move asks for nothing. */
  public BoardPage move(String key, String move) {
    WebElement before = browser.driver().findElement(BOARD);
    chooseMove(key, move);
    browser.waiting().until(stalenessOf(before));
    browser.waiting().until(presenceOfElementLocated(BOARD));
    return this;
  }

  /** Chooses a move that asks for something; its form is shown in a dialog. */
  public IssueForm moveWithScreen(String key, String move) {
    chooseMove(key, move);
    return IssueForm.waitFor(browser);
  }

  private void chooseMove(String key, String move) {
    browser
        .waiting()
        .until(elementToBeClickable(By.cssSelector("[data-move='" + key + "']")))
        .click();
    browser
        .waiting()
        .until(
            elementToBeClickable(
                By.xpath(
                    "//button[contains(@class,'board-move')][starts-with(., '" + move + "')]")))
        .click();
  }

  private static By card(String key) {
    return By.id("card-" + key);
  }
}
