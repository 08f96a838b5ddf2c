package org.nivaran.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.browser.pages.RecordsPage;
import org.nivaran.acceptance.browser.pages.SetupPage;
import org.nivaran.acceptance.browser.pages.WorkflowEditorPage;
import org.nivaran.acceptance.client.Http;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.client.Setup;
import org.nivaran.acceptance.product.OwnProduct;
import org.nivaran.acceptance.release.Touches;
import org.openqa.selenium.logging.LogType;

/**
 * From an empty Jira to a working desk through the wizard, with a mistake and a killed node on the
 * way; a second run changes nothing.
 */
@Touches({"nivaran", "admin-setup", "setup-page", "admin-page", "setup-script", "icons"})
public class SetupWizardIT {
  private final OwnProduct product = new OwnProduct(builder -> builder.demo("none"));
  private final Browser browser = new Browser();

  @Rule public final RuleChain rules = RuleChain.outerRule(product).around(browser);

  @Test
  public void anEmptyJiraBecomesADesk() {
    LoginPage.as(browser, product.base(), "admin");
    SetupPage page = SetupPage.open(browser, product.base(), "admin");
    for (String early : new String[] {"recalculation", "registered-now"}) {
      assertThat(page.problemOn(product.base(), early)).contains("has not been set up yet");
    }
    // The browser complains of the status, 409.
    browser.driver().manage().logs().get(LogType.BROWSER);
    page = SetupPage.open(browser, product.base(), "admin");
    browser.assertAccessible();

    page.fill("referencePrefix", "rpr").plan();
    assertThat(page.error("referencePrefix")).contains("capital letters");
    browser.assertAccessible();
    page.fill("referencePrefix", "RPR").plan();
    assertThat(page.error("bot")).contains("nivaran-bot");

    product.as("admin").makeUser("nivaran-bot");
    page.plan();
    assertThat(page.planned("create")).isGreaterThan(80);
    assertThat(page.planned("blocked")).isZero();
    browser.assertAccessible();
    browser.assertNoErrors();
    browser.picture("setup-plan");

    page.apply();
    await().atMost(Duration.ofSeconds(30)).until(() -> done() > 20);
    product.killAndRestart();
    // The page that asked a dead node has complained.
    browser.driver().manage().logs().get(LogType.BROWSER);
    LoginPage.as(browser, product.base(), "admin");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> SetupPage.open(browser, product.base(), "admin").state().equals("interrupted"));
    page.goOn().awaitState("complete");
    assertThat(page.outcomes("failed")).isZero();
    assertThat(page.outcomes("by-hand")).isZero();
    browser.assertAccessible();
    browser.assertFits();
    browser.picture("setup-complete");

    String before = made();
    page.again().plan();
    assertThat(page.plansToDo()).isEmpty();
    assertThat(page.plansNothing()).isTrue();
    page.apply().awaitState("complete");
    assertThat(page.outcomes("created")).isZero();
    assertThat(page.outcomes("changed")).isZero();
    assertThat(made()).isEqualTo(before);
    browser.assertNoErrors();

    page = whatAnAdminChangedIsNamedAndPutBackOnlyIfAgreed();
    page = aDepartmentAddedLaterGetsItsPlaceInTheRole();

    page.remove();
    assertThat(page.removed("removed")).isGreaterThan(20);
    browser.assertAccessible();
    assertThat(admin().get("/rest/api/2/project/GRV").status()).isEqualTo(404);
    page = SetupPage.open(browser, product.base(), "admin");
    page.plan().apply().awaitState("complete");
    assertThat(page.outcomes("failed")).isZero();

    page.makeBoards();
    assertThat(boards())
        .hasSize(23)
        .contains("Nivaran: Public Health Engineering", "Nivaran: Sports");
    page = SetupPage.open(browser, product.base(), "admin");
    page.makeBoards();
    assertThat(boards()).hasSize(23);
    assertThat(filtersAlone()).isEqualTo(3);
    browser.assertAccessible();

    deskWorks();
    assertThat(SetupPage.open(browser, product.base(), "admin").refusalToRemove())
        .contains("4 grievances");
    browser.assertNoErrors();
  }

  private SetupPage whatAnAdminChangedIsNamedAndPutBackOnlyIfAgreed() {
    WorkflowEditorPage.open(browser, product.base())
        .workflow("Nivaran: grievance")
        .transition("Resolve")
        .removeOneOfOurs();
    SetupPage page = SetupPage.open(browser, product.base(), "admin");
    page.again().plan();
    assertThat(page.plansToDo()).hasSize(1);
    assertThat(page.plansToDo().get(0)).contains("Nivaran: grievance", "Resolve: ");
    page.apply().awaitState("complete");
    assertThat(page.outcomes("left")).isEqualTo(1);

    page.again().plan().agree().apply().awaitState("complete");
    assertThat(page.outcomes("changed")).isEqualTo(1);
    page.again().plan();
    assertThat(page.plansToDo()).isEmpty();
    return page.apply().awaitState("complete");
  }

  private SetupPage aDepartmentAddedLaterGetsItsPlaceInTheRole() {
    admin().postJson("/rest/api/2/group", "{\"name\":\"sports-officers\"}").expect(201);
    RecordsPage department =
        RecordsPage.open(browser, product.base(), "departments", "admin").add();
    department.fill("key", "sports").fill("group", "sports-officers");
    department.fill("name_en", "Sports").fill("name_hi", "खेल").fill("calendar", "raipur-office");
    assertThat(department.save().done()).isNotBlank();

    SetupPage page = SetupPage.open(browser, product.base(), "admin");
    page.again().plan();
    assertThat(page.plansToDo()).singleElement().asString().contains("sports-officers");
    page.apply().awaitState("complete");
    assertThat(page.outcomes("created")).isEqualTo(1);
    page.again().fill("bot", "admin").plan();
    assertThat(page.plansToDo()).anyMatch(line -> line.contains("nivaran-bot"));
    page = SetupPage.open(browser, product.base(), "admin");
    page.again().plan();
    assertThat(page.plansToDo()).isEmpty();
    return page.apply().awaitState("complete");
  }

  private void deskWorks() {
    Jira admin = product.as("admin");
    for (String type : new String[] {"Grievance", "Demand", "Information request", "Suggestion"}) {
      String key =
          admin
              .create(type, "हैंडपंप", "हमारे गांव का हैंडपंप खराब है")
              .expect(201)
              .json()
              .path("key")
              .asText();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> admin.status(key).equals("With department"));
      JsonNode issue = admin.issue(key);
      assertThat(admin.value(issue, "Department").asText()).isEqualTo("phe");
      assertThat(admin.value(issue, "Reference").asText()).startsWith("RPR-");
    }
    assertThat(
            product
                .anonymous()
                .get("/download/resources/org.nivaran.jira:icons/complaint.svg")
                .expect(200)
                .body())
        .contains("<svg");
  }

  private int done() {
    return new Setup(product.as("admin")).done();
  }

  /** How many filters without a board were made; the query of each must be right. */
  private int filtersAlone() {
    int made = 0;
    for (JsonNode board :
        admin().get("/rest/nivaran/1.0/setup/boards").expect(200).json().path("boards")) {
      if (!board.path("withBoard").asBoolean() && board.path("filterId").isTextual()) {
        assertThat(product.as("admin").search(board.path("jql").asText())).isEmpty();
        made++;
      }
    }
    return made;
  }

  private Set<String> boards() {
    Set<String> names = new TreeSet<>();
    admin()
        .get("/rest/agile/1.0/board?maxResults=100")
        .expect(200)
        .json()
        .path("values")
        .forEach(board -> names.add(board.path("name").asText()));
    return names;
  }

  /** What there is of configuration, so that two states can be compared. */
  private String made() {
    Set<String> all = new TreeSet<>();
    for (String what : new String[] {"field", "status", "resolution", "issuetype", "project"}) {
      admin()
          .get("/rest/api/2/" + what)
          .expect(200)
          .json()
          .forEach(each -> all.add(what + each.path("id").asText() + each.path("name").asText()));
    }
    return all.toString();
  }

  private Http admin() {
    return product.as("admin").http();
  }
}
