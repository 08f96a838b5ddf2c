package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.browser.pages.WorkflowPartsPage;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/**
 * An admin sets our parts in the workflow editor, and the moves obey. It changes the workflow of
 * suggestions, which no other test resolves.
 */
@Touches({"holds-post", "works-need-photo"})
public class WorkflowPartsIT {
  private static final String SUGGESTION = "Nivaran: suggestion";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  @Rule public final Browser browser = new Browser();

  private final Jira operator = PRODUCT.as("operator");

  @Test
  public void worksNeedAPhotoAsTheirCategorySays() {
    WorkflowPartsPage page = open(71);
    assertThat(page.text("Nivaran: works need a photo")).contains("page of categories");
    page.edit("Nivaran: works need a photo").tick("categories", "water-quality");
    browser.assertAccessible();
    assertThat(page.save().text("Nivaran: works need a photo")).contains("Water quality");
    browser.assertNoErrors();

    Jira officer = PRODUCT.as("phe");
    String key = suggestion("हमारे गांव का हैंडपंप बदल दीजिए");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> officer.moves(key), moves -> moves.contains("Take up"));
    officer.move(key, "Take up", NODES.objectNode()).expect(204);
    assertThat(
            officer.resolveWithoutPhoto(key).expect(400).json().at("/errors/attachment").asText())
        .contains("attach a photo");
    officer.resolve(key).expect(204);

    page.edit("Nivaran: works need a photo").tick("categories", "water-quality").save();
    assertThat(page.text("Nivaran: works need a photo")).contains("page of categories");
  }

  @Test
  public void aMoveCanBelongToAPost() {
    WorkflowPartsPage page = open(11);
    page.add("condition", "org.nivaran.jira:holds-post").choose("post", "desk-l2").save();
    assertThat(page.text("Nivaran: holds this post")).contains("Nodal officer");

    String key = suggestion("xyzzy plugh");
    assertThat(PRODUCT.as("nodal").moves(key)).contains("Send to department");
    assertThat(operator.moves(key)).doesNotContain("Send to department").contains("Resolve");

    page.edit("Nivaran: holds this post").choose("post", "desk-l1").save();
    assertThat(operator.moves(key)).contains("Send to department");
    page.remove("Nivaran: holds this post");
    browser.assertNoErrors();
  }

  private WorkflowPartsPage open(int transition) {
    LoginPage.as(browser, PRODUCT.base(), "admin");
    return WorkflowPartsPage.open(browser, PRODUCT.base(), "admin", SUGGESTION, transition);
  }

  private String suggestion(String text) {
    return operator.create("Suggestion", text, text).expect(201).json().path("key").asText();
  }
}
