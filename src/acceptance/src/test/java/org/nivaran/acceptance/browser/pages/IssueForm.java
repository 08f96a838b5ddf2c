package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;

import java.util.List;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** A form with an issue's fields: creating, editing, or the screen of a move. */
public final class IssueForm {
  private static final By SUBMIT = By.id("issue-form-submit");

  private final Browser browser;

  private IssueForm(Browser browser) {
    this.browser = browser;
  }

  static IssueForm waitFor(Browser browser) {
    browser.waiting().until(elementToBeClickable(SUBMIT));
    return new IssueForm(browser);
  }

  /** Writes into the field with this label. */
  public IssueForm write(String label, String text) {
    WebElement field = field(label);
    field.clear();
    field.sendKeys(text);
    return this;
  }

  /** Chooses in the field with this label. */
  public IssueForm choose(String label, String option) {
    new Select(field(label)).selectByVisibleText(option);
    return this;
  }

  /** Sends the form and waits until its page has gone. */
  public void submit() {
    WebElement button = browser.driver().findElement(SUBMIT);
    button.click();
    browser.awaitGone(button);
  }

  /** Sends the form, which is refused; gives what is said. */
  public List<String> submitRefused() {
    submit();
    browser.waiting().until(elementToBeClickable(SUBMIT));
    return browser.driver().findElements(By.cssSelector(".error, .aui-message-error")).stream()
        .map(WebElement::getText)
        .toList();
  }

  private WebElement field(String label) {
    WebElement group =
        browser
            .driver()
            .findElement(
                By.xpath(
                    "//form[@id='issue-form']//label[starts-with(normalize-space(), '"
                        + label
                        + "')]"));
    String id = String.valueOf(group.getDomAttribute("for"));
    return browser.driver().findElement(By.cssSelector("#issue-form [id='" + id + "']"));
  }
}
