package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import java.util.List;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The view of an issue. */
public final class IssuePage {
  private static final By CONTENT = By.id("issue-content");
  private static final By MOVES = By.cssSelector(".issueaction-workflow-transition");

  private final Browser browser;

  private IssuePage(Browser browser) {
    this.browser = browser;
  }

  public static IssuePage open(Browser browser, URI base, String key) {
    browser.open(URI.create(base + "/browse/" + key));
    browser.waiting().until(presenceOfElementLocated(CONTENT));
    return new IssuePage(browser);
  }

  public String summary() {
    return text(By.id("summary-val"));
  }

  public String description() {
    return text(By.id("description-val"));
  }

  public String status() {
    return text(By.id("status-val"));
  }

  /** A field's value by its name, as the details show it. */
  public String fact(String name) {
    return text(By.xpath("//dt[normalize-space()='" + name + "']/following-sibling::dd[1]"));
  }

  /** What the panel with this heading shows. */
  public String panel(String heading) {
    return text(
        By.xpath("//section[contains(@class,'module')][h2[normalize-space()='" + heading + "']]"));
  }

  /** The headings of all panels, in their order. */
  public List<String> panels() {
    return browser.driver().findElements(By.cssSelector("section.host-module > h2")).stream()
        .map(WebElement::getText)
        .toList();
  }

  /** Marks the issue for the next time-limit meeting. */
  public IssuePage markForMeeting() {
    browser.driver().findElement(By.id("nivaran-mark-button")).click();
    browser
        .waiting()
        .until(presenceOfElementLocated(By.cssSelector("#nivaran-mark[data-marked=true]")));
    return this;
  }

  /** The names of the moves that are offered. */
  public List<String> moves() {
    return browser.driver().findElements(MOVES).stream().map(WebElement::getText).toList();
  }

  /** Makes a move that asks for nothing. */
  public IssuePage move(String name) {
    WebElement before = browser.driver().findElement(CONTENT);
    button(name).click();
    browser.waiting().until(driver -> isGone(before));
    browser.waiting().until(presenceOfElementLocated(CONTENT));
    return this;
  }

  /** Opens the screen of a move. */
  public IssueForm moveWithScreen(String name) {
    button(name).click();
    return IssueForm.waitFor(browser);
  }

  private WebElement button(String name) {
    return browser.driver().findElements(MOVES).stream()
        .filter(move -> move.getText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No move " + name + " among " + moves()));
  }

  private String text(By locator) {
    return browser.waiting().until(presenceOfElementLocated(locator)).getText();
  }

  private static boolean isGone(WebElement element) {
    try {
      element.isEnabled();
      return false;
    } catch (org.openqa.selenium.StaleElementReferenceException e) {
      return true;
    }
  }
}
