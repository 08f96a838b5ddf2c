package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;

/** Jira's pages on workflows: the list, the steps of one, one of its transitions. */
public final class WorkflowEditorPage {
  private static final By STEPS = By.id("steps_table");
  private static final By FUNCTIONS = By.id("function");
  private static final By OURS_DELETED =
      By.xpath("(//*[@id='function']//button[@value='delete'][contains(., 'Nivaran: ')])[1]");
  private static final By ADD_FUNCTION = By.id("add-function");
  private static final By ADD = By.id("add_submit");
  private static final By FIELD = By.id("part-field-name");

  private final Browser browser;

  private WorkflowEditorPage(Browser browser) {
    this.browser = browser;
  }

  /** The list of workflows, for an admin whose secure session is open. */
  public static WorkflowEditorPage open(Browser browser, URI base) {
    browser.open(URI.create(base + "/secure/admin/workflows/ListWorkflows.jspa"));
    return new WorkflowEditorPage(browser);
  }

  /** Goes to the steps of a workflow. */
  public WorkflowEditorPage workflow(String name) {
    follow(By.xpath("//table[@id='workflows_table']//a[contains(., '" + name + "')]"));
    browser.waiting().until(presenceOfElementLocated(STEPS));
    return this;
  }

  /** Goes to the first transition of this name. */
  public WorkflowEditorPage transition(String name) {
    follow(By.xpath("//a[starts-with(., '" + name + " ')]"));
    browser.waiting().until(presenceOfElementLocated(FUNCTIONS));
    return this;
  }

  /** What is done on the transition, as text. */
  public String functions() {
    return browser.driver().findElement(FUNCTIONS).getText();
  }

  /** Takes the first of our post-functions away. */
  public WorkflowEditorPage removeOneOfOurs() {
    int before = functions().split("Nivaran: ", -1).length;
    follow(OURS_DELETED);
    browser
        .waiting()
        .ignoring(StaleElementReferenceException.class)
        .until(driver -> functions().split("Nivaran: ", -1).length < before);
    return this;
  }

  /** Asks which post-function to add. */
  public WorkflowEditorPage addFunction() {
    follow(ADD_FUNCTION);
    browser.waiting().until(elementToBeClickable(ADD));
    return this;
  }

  /** Chooses Jira's function that sets a field, and comes to its questions. */
  public WorkflowEditorPage chooseUpdateOfField() {
    follow(By.xpath("//input[@value='UpdateIssueFieldFunction']/following-sibling::label"));
    follow(ADD);
    browser.waiting().until(presenceOfElementLocated(FIELD));
    return this;
  }

  private void follow(By what) {
    browser.waiting().until(elementToBeClickable(what)).click();
  }
}
