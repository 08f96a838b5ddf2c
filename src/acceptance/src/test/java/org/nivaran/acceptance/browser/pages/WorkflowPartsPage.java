package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.client.Http;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What stands on a transition, in the workflow editor. */
public final class WorkflowPartsPage {
  private static final By SUDO = By.id("login-form-authenticatePassword");
  private static final By LISTS = By.cssSelector(".host-parts");
  private static final By FORM = By.id("part-parameters");

  private final Browser browser;

  private WorkflowPartsPage(Browser browser) {
    this.browser = browser;
  }

  /** Opens the page as the admin who is logged in, with the password that it asks for again. */
  public static WorkflowPartsPage open(
      Browser browser, URI base, String password, String workflow, int transition) {
    browser.open(
        URI.create(
            base
                + "/secure/admin/workflows/ViewWorkflowTransition.jspa?workflowMode=live"
                + "&workflowName="
                + Http.encode(workflow)
                + "&workflowTransition="
                + transition));
    browser
        .waiting()
        .until(
            driver ->
                !driver.findElements(SUDO).isEmpty() || !driver.findElements(LISTS).isEmpty());
    if (!browser.driver().findElements(SUDO).isEmpty()) {
      browser.driver().findElement(SUDO).sendKeys(password);
      browser.driver().findElement(By.id("login-form-submit")).click();
      browser.waiting().until(presenceOfElementLocated(LISTS));
    }
    return new WorkflowPartsPage(browser);
  }

  /** Chooses a part to add; its settings are asked for next. */
  public WorkflowPartsPage add(String kind, String completeKey) {
    browser.driver().findElement(By.id("add-" + kind)).click();
    browser.waiting().until(presenceOfElementLocated(By.id("add-part")));
    String offer =
        browser
            .driver()
            .findElement(By.cssSelector("input[name=pluginModuleKey][value='" + completeKey + "']"))
            .getAttribute("id");
    browser.driver().findElement(By.cssSelector("label[for='" + offer + "']")).click();
    browser.driver().findElement(By.id("add_submit")).click();
    browser.waiting().until(presenceOfElementLocated(FORM));
    return this;
  }

  /** Asks for the settings of a part. */
  public WorkflowPartsPage edit(String name) {
    part(name).findElement(By.cssSelector("a.aui-button")).click();
    browser.waiting().until(presenceOfElementLocated(FORM));
    return this;
  }

  public WorkflowPartsPage choose(String setting, String value) {
    new Select(browser.driver().findElement(By.id("nivaran-" + setting))).selectByValue(value);
    return this;
  }

  public WorkflowPartsPage type(String setting, String value) {
    WebElement input = browser.driver().findElement(By.id("nivaran-" + setting));
    input.clear();
    input.sendKeys(value);
    return this;
  }

  public WorkflowPartsPage tick(String setting, String value) {
    browser
        .driver()
        .findElement(By.cssSelector("input[name='" + setting + "'][value='" + value + "']"))
        .click();
    return this;
  }

  public WorkflowPartsPage save() {
    browser.driver().findElement(FORM).submit();
    browser.waiting().until(presenceOfElementLocated(LISTS));
    return this;
  }

  public WorkflowPartsPage remove(String name) {
    part(name).findElement(By.cssSelector("button[value=delete]")).click();
    browser.waiting().until(driver -> driver.findElements(named(name)).isEmpty());
    return this;
  }

  /** What the page says of a part. */
  public String text(String name) {
    return part(name).findElement(By.cssSelector(".host-part")).getText();
  }

  private WebElement part(String name) {
    return browser.driver().findElement(named(name));
  }

  private static By named(String name) {
    return By.xpath("//li[@data-part][.//strong[normalize-space()='" + name + "']]");
  }
}
