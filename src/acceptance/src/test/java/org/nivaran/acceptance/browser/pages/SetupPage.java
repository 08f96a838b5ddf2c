package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import java.util.List;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** The set-up in Jira's administration. */
public final class SetupPage {
  private final Browser browser;

  private SetupPage(Browser browser) {
    this.browser = browser;
  }

  /** Opens the page as the admin who is logged in, with the password that it asks for again. */
  public static SetupPage open(Browser browser, URI base, String password) {
    RecordsPage.open(browser, base, "setup", password);
    return new SetupPage(browser);
  }

  /** What another of our admin pages says instead of its own content, to who may see it. */
  public String problemOn(URI base, String page) {
    browser.open(URI.create(base + "/plugins/servlet/nivaran/admin/" + page));
    return browser
        .waiting()
        .until(presenceOfElementLocated(By.cssSelector(".nivaran-problem")))
        .getText();
  }

  public SetupPage fill(String field, String value) {
    WebElement input = browser.driver().findElement(By.id("nivaran-setup-" + field));
    input.clear();
    input.sendKeys(value);
    return this;
  }

  /** What the form says is wrong with a field. */
  public String error(String field) {
    return browser.driver().findElement(By.id("nivaran-setup-" + field + "-error")).getText();
  }

  public SetupPage plan() {
    WebElement button =
        browser.driver().findElement(By.cssSelector("#nivaran-setup button[type=submit]"));
    button.click();
    browser.awaitGone(button);
    browser
        .waiting()
        .until(
            driver ->
                !driver.findElements(By.id("nivaran-plan")).isEmpty()
                    || !driver.findElements(By.cssSelector(".nivaran-errors")).isEmpty());
    return this;
  }

  /** How many items of the plan have this action. */
  public int planned(String action) {
    return browser.count("#nivaran-plan tr[data-action='" + action + "']");
  }

  /** What the plan would do to each item that is not used as it is. */
  public List<String> plansToDo() {
    return browser
        .driver()
        .findElements(By.cssSelector("#nivaran-plan tr[data-action]:not([data-action=reuse])"))
        .stream()
        .map(WebElement::getText)
        .toList();
  }

  /** Agrees to the change of the only item that is different. */
  public SetupPage agree() {
    browser
        .driver()
        .findElement(By.cssSelector("#nivaran-plan input[name=agreed]"))
        .sendKeys(Keys.SPACE);
    return this;
  }

  public boolean plansNothing() {
    return browser.count(".nivaran-nothing") == 1;
  }

  public SetupPage apply() {
    browser.driver().findElement(By.id("nivaran-apply")).click();
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-progress")));
    return this;
  }

  public SetupPage again() {
    browser.driver().findElement(By.id("nivaran-again")).click();
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-setup")));
    return this;
  }

  public SetupPage goOn() {
    browser.driver().findElement(By.id("nivaran-continue")).click();
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-progress")));
    return this;
  }

  /** Where the run stands, as the page shows it now; nothing while it loads itself again. */
  public String state() {
    List<WebElement> progress = browser.driver().findElements(By.id("nivaran-progress"));
    try {
      return progress.isEmpty() ? "" : String.valueOf(progress.get(0).getAttribute("data-state"));
    } catch (StaleElementReferenceException e) {
      return "";
    }
  }

  /** Waits while the page follows the run by itself. */
  public SetupPage awaitState(String state) {
    browser.patientWaiting().until(driver -> state().equals(state));
    return this;
  }

  /** Removes what was made, after having been shown what that is. */
  public SetupPage remove() {
    browser.driver().findElement(By.id("nivaran-remove")).click();
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-remove-now"))).click();
    browser.waiting().until(driver -> driver.findElements(By.id("nivaran-remove-now")).isEmpty());
    browser.waiting().until(presenceOfElementLocated(By.id("nivaran-remove-title")));
    return this;
  }

  /** How many things of a removal came out so. */
  public int removed(String outcome) {
    return browser.count(".nivaran-items tr[data-outcome='" + outcome + "']");
  }

  /** Asks for the removal and gives what the page says against it. */
  public String refusalToRemove() {
    browser.driver().findElement(By.id("nivaran-remove")).click();
    return browser
        .waiting()
        .until(presenceOfElementLocated(By.cssSelector(".nivaran-refusal")))
        .getText();
  }

  /** Lets the browser make the boards. */
  public SetupPage makeBoards() {
    browser.driver().findElement(By.id("nivaran-make-boards")).click();
    browser
        .patientWaiting()
        .until(presenceOfElementLocated(By.cssSelector("#nivaran-boards[data-state=done]")));
    return this;
  }

  /** How many items came out so. */
  public int outcomes(String outcome) {
    return browser.count("#nivaran-progress tr[data-outcome='" + outcome + "']");
  }
}
