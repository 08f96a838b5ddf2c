package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.browser.pages.PluginsPage;
import org.nivaran.acceptance.product.SharedProduct;
import org.openqa.selenium.By;

/** The pages on which an admin sees and changes what our workflow does. Changes nothing. */
public class WorkflowEditorPagesIT {
  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  @Rule public final Browser browser = new Browser();

  @Test
  public void ourPostFunctionsAreShownAndEveryPageIsAccessible() {
    URI base = PRODUCT.base();
    LoginPage.as(browser, base, "admin");
    PluginsPage.open(browser, base, "admin");
    browser.open(URI.create(base + "/secure/admin/workflows/ListWorkflows.jspa"));
    browser.assertAccessible();
    follow(By.xpath("//table[@id='workflows_table']//a[contains(., 'Nivaran: grievance')]"));
    browser.waiting().until(presenceOfElementLocated(By.id("steps_table")));
    browser.assertAccessible();
    follow(By.xpath("//a[starts-with(., 'Resolve ')]"));
    String page = browser.waiting().until(presenceOfElementLocated(By.id("function"))).getText();
    assertThat(page).contains("Nivaran: ", "Set the status");
    browser.assertAccessible();
    follow(By.id("add-function"));
    follow(By.xpath("//input[@value='UpdateIssueFieldFunction']/following-sibling::label"));
    browser.assertAccessible();
    follow(By.id("add_submit"));
    browser.waiting().until(presenceOfElementLocated(By.id("part-field-name")));
    browser.assertAccessible();
    browser.assertNoErrors();
  }

  private void follow(By what) {
    browser.waiting().until(elementToBeClickable(what)).click();
  }
}
