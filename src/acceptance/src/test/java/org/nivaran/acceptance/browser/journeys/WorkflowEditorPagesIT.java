package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.browser.pages.PluginsPage;
import org.nivaran.acceptance.browser.pages.WorkflowEditorPage;
import org.nivaran.acceptance.product.SharedProduct;

/** The pages on which an admin sees and changes what our workflow does. Changes nothing. */
public class WorkflowEditorPagesIT {
  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  @Rule public final Browser browser = new Browser();

  @Test
  public void ourPostFunctionsAreShownAndEveryPageIsAccessible() {
    URI base = PRODUCT.base();
    LoginPage.as(browser, base, "admin");
    PluginsPage.open(browser, base, "admin");
    WorkflowEditorPage editor = WorkflowEditorPage.open(browser, base);
    browser.assertAccessible();
    editor.workflow("Nivaran: grievance");
    browser.assertAccessible();
    editor.transition("Resolve");
    assertThat(editor.functions()).contains("Nivaran: ", "Set the status");
    browser.assertAccessible();
    editor.addFunction();
    browser.assertAccessible();
    editor.chooseUpdateOfField();
    browser.assertAccessible();
    browser.assertNoErrors();
  }
}
