package org.nivaran.acceptance.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Desk;
import org.nivaran.acceptance.client.Http;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/** Nivaran's own REST: nobody without log-in, nobody without the right, and the right answer. */
@Touches({
  "rest",
  "rest-migration",
  "admin-health",
  "health-page",
  "why-due-page",
  "status-page",
  "camp-pages",
  "feedback-pages",
  "feedback-page",
  "answer-page"
})
public class EndpointAccessIT {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private final Desk anonymous = new Desk(PRODUCT.anonymous());

  @Test
  public void health() {
    assertThat(anonymous.health().status()).isEqualTo(401);
    assertThat(PRODUCT.deskAs("phe").health().status()).isEqualTo(403);
    JsonNode health = PRODUCT.deskAs("admin").health().expect(200).json();
    assertThat(health.at("/inbox/waiting").isNumber()).isTrue();
    assertThat(health.at("/outbox/dead").isNumber()).isTrue();
    assertThat(health.has("lastTick")).isTrue();
    assertThat(health.toString()).doesNotContain("demo-app-secret").doesNotContain("demo-access");
  }

  @Test
  public void untoldNotices() {
    String path = "/rest/nivaran/1.0/health/notices/untold";
    assertThat(PRODUCT.anonymous().get(path).status()).isEqualTo(401);
    assertThat(PRODUCT.as("nodal").http().get(path).status()).isEqualTo(403);
    JsonNode untold = PRODUCT.as("admin").http().get(path).expect(200).json();
    assertThat(untold.path("entries").isArray()).isTrue();
  }

  /** Who got another number: for the desk, not for departments; there is nothing to take back. */
  @Test
  public void changesOfNumbers() {
    String path = "/rest/nivaran/1.0/people/moves";
    ObjectNode nothing = NODES.objectNode();
    assertThat(PRODUCT.anonymous().get(path).status()).isEqualTo(401);
    assertThat(PRODUCT.as("phe").http().get(path).status()).isEqualTo(403);
    assertThat(PRODUCT.as("operator").http().get(path).expect(200).json().path("moves").isArray())
        .isTrue();
    String undo = path + "/999999/undo";
    assertThat(PRODUCT.anonymous().postJson(undo, nothing).status()).isEqualTo(401);
    assertThat(PRODUCT.as("phe").http().postJson(undo, nothing).status()).isEqualTo(403);
    assertThat(PRODUCT.as("operator").http().postJson(undo, nothing).status()).isEqualTo(404);
  }

  @Test
  public void healthPage() {
    String path = "/plugins/servlet/nivaran/admin/health";
    assertThat(PRODUCT.anonymous().get(path).status()).isIn(302, 401);
    assertThat(PRODUCT.as("nodal").http().get(path).status()).isEqualTo(403);
    assertThat(PRODUCT.as("admin").http().get(path).header("Location"))
        .as("the secure session is asked for")
        .contains("WebSudo");
  }

  @Test
  public void campRegisters() {
    String path = "/plugins/servlet/nivaran/camp";
    String form = "application/x-www-form-urlencoded";
    byte[] body = "x=1".getBytes(StandardCharsets.UTF_8);
    for (String what : new String[] {"", "/1", "/1/slips", "/1/errors?format=csv"}) {
      assertThat(PRODUCT.anonymous().get(path + what).status()).as(what).isIn(302, 401);
      assertThat(PRODUCT.as("phe").http().get(path + what).status()).as(what).isEqualTo(403);
      assertThat(PRODUCT.as("collector").http().get(path + what).status()).as(what).isEqualTo(403);
    }
    for (String what :
        new String[] {
          "", "/1/mapping", "/1/import", "/1/pause", "/1/continue", "/1/retry", "/1/undo"
        }) {
      assertThat(PRODUCT.anonymous().post(path + what, body, form).status())
          .as(what)
          .isIn(302, 401);
      assertThat(PRODUCT.as("phe").http().post(path + what, body, form).status())
          .as(what)
          .isEqualTo(403);
      assertThat(PRODUCT.as("operator").http().post(path + what, body, form).status())
          .as("without the token of a page of ours: " + what)
          .isEqualTo(403);
    }
    assertThat(PRODUCT.as("operator").http().get(path).status()).isEqualTo(200);
    assertThat(PRODUCT.as("nodal").http().get(path).status()).isEqualTo(200);
    assertThat(PRODUCT.as("operator").http().get(path + "/999999").status()).isEqualTo(404);
  }

  /** Calls for the desk, figures for the collector too, nothing for departments. */
  @Test
  public void feedbackPages() {
    String path = "/plugins/servlet/nivaran/feedback";
    String form = "application/x-www-form-urlencoded";
    byte[] body = "issue=1&attempt=1&tries=0&result=BUSY".getBytes(StandardCharsets.UTF_8);
    for (String what : new String[] {"", "/figures", "/list"}) {
      assertThat(PRODUCT.anonymous().get(path + what).status()).as(what).isIn(302, 401);
      assertThat(PRODUCT.as("phe").http().get(path + what).status()).as(what).isEqualTo(403);
      assertThat(PRODUCT.as("operator").http().get(path + what).status()).as(what).isEqualTo(200);
    }
    assertThat(PRODUCT.as("operator").http().get(path).body()).contains("feedback.js");
    assertThat(PRODUCT.as("collector").http().get(path).status()).isEqualTo(403);
    assertThat(PRODUCT.as("collector").http().get(path + "/figures").status()).isEqualTo(200);
    assertThat(PRODUCT.as("operator").http().get(path + "/nothing").status()).isEqualTo(404);
    assertThat(PRODUCT.anonymous().post(path, body, form).status()).isIn(302, 401);
    assertThat(PRODUCT.as("phe").http().post(path, body, form).status()).isEqualTo(403);
    assertThat(PRODUCT.as("operator").http().post(path, body, form).status())
        .as("without the token of a page of ours")
        .isEqualTo(403);
  }

  /** Open to everybody, and says nothing without a genuine link. */
  @Test
  public void answerPage() {
    String path = "/plugins/servlet/nivaran/answer/1.1.AAAAAAAAAAAAAAAA";
    byte[] body = "satisfied=yes".getBytes(StandardCharsets.UTF_8);
    assertThat(PRODUCT.anonymous().get(path).status()).isEqualTo(404);
    assertThat(PRODUCT.as("phe").http().get(path).status()).isEqualTo(404);
    assertThat(PRODUCT.anonymous().post(path, body, "application/x-www-form-urlencoded").status())
        .isEqualTo(404);
  }

  /** Open to everybody, with and without a log-in: it tells nothing without the last digits. */
  @Test
  public void statusPage() {
    String path = "/plugins/servlet/nivaran/status";
    assertThat(PRODUCT.anonymous().get(path).status()).isEqualTo(200);
    assertThat(PRODUCT.as("phe").http().get(path).status()).isEqualTo(200);
    byte[] body = "reference=x&digits=1".getBytes(StandardCharsets.UTF_8);
    assertThat(PRODUCT.anonymous().post(path, body, "application/x-www-form-urlencoded").status())
        .isEqualTo(400);
  }

  @Test
  public void setup() {
    ObjectNode nothing = NODES.objectNode();
    assertThat(PRODUCT.anonymous().postJson("/rest/nivaran/1.0/setup", nothing).status())
        .isEqualTo(401);
    assertThat(PRODUCT.as("operator").http().postJson("/rest/nivaran/1.0/setup", nothing).status())
        .isEqualTo(403);
    Answer refused = PRODUCT.as("admin").http().postJson("/rest/nivaran/1.0/setup", nothing);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().has("errors")).isTrue();
  }

  @Test
  public void stepsOfTheSetup() {
    ObjectNode nothing = NODES.objectNode();
    for (String step : new String[] {"plan", "apply", "stop", "remove"}) {
      String path = "/rest/nivaran/1.0/setup/" + step;
      assertThat(PRODUCT.anonymous().postJson(path, nothing).status()).as(step).isEqualTo(401);
      assertThat(PRODUCT.as("operator").http().postJson(path, nothing).status())
          .as(step)
          .isEqualTo(403);
    }
    for (String step : new String[] {"plan", "progress"}) {
      String path = "/rest/nivaran/1.0/setup/" + step;
      assertThat(PRODUCT.anonymous().get(path).status()).as(step).isEqualTo(401);
      assertThat(PRODUCT.as("nodal").http().get(path).status()).as(step).isEqualTo(403);
    }
    Answer refused = PRODUCT.as("admin").http().postJson("/rest/nivaran/1.0/setup/plan", nothing);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors/projectKey").asText()).isNotEmpty();
    JsonNode plan =
        PRODUCT.as("admin").http().get("/rest/nivaran/1.0/setup/plan").expect(200).json();
    assertThat(plan.path("blocked").asBoolean()).isFalse();
    JsonNode progress =
        PRODUCT.as("admin").http().get("/rest/nivaran/1.0/setup/progress").expect(200).json();
    assertThat(progress.path("state").asText()).isEqualTo("complete");
    assertThat(progress.toString()).doesNotContain("demo-app-secret").doesNotContain("demo-access");
  }

  @Test
  public void setupPage() {
    String path = "/plugins/servlet/nivaran/admin/setup";
    assertThat(PRODUCT.anonymous().get(path).status()).isIn(302, 401);
    assertThat(PRODUCT.as("operator").http().get(path).status()).isEqualTo(403);
    assertThat(PRODUCT.as("admin").http().get(path).header("Location"))
        .as("the secure session is asked for")
        .contains("WebSudo");
  }

  @Test
  public void pagesOfTheDesksOwnData() {
    Http operator = PRODUCT.as("operator").http();
    Http nodal = PRODUCT.as("nodal").http();
    Http admin = PRODUCT.as("admin").http();
    for (String page :
        new String[] {
          "departments",
          "posts",
          "categories",
          "places",
          "calendars",
          "calendar-days",
          "calendar-weeks",
          "limits",
          "rules",
          "lines",
          "templates",
          "retention",
          "interpreters",
          "video-rooms"
        }) {
      for (String what :
          new String[] {
            "",
            "/new",
            "/edit?key=x",
            "/remove?key=x",
            "/history",
            "/export?format=csv",
            "/import",
            "/errors?upload=x"
          }) {
        String path = "/plugins/servlet/nivaran/admin/" + page + what;
        assertThat(PRODUCT.anonymous().get(path).status()).as(path).isIn(302, 401);
        assertThat(operator.get(path).status()).as(path).isEqualTo(403);
        assertThat(admin.get(path).header("Location"))
            .as("the secure session is asked for at " + path)
            .contains("WebSudo");
      }
      for (String what : new String[] {"save", "remove", "import", "apply"}) {
        String path = "/plugins/servlet/nivaran/admin/" + page + "/" + what;
        byte[] body = "key=x".getBytes(StandardCharsets.UTF_8);
        String form = "application/x-www-form-urlencoded";
        assertThat(PRODUCT.anonymous().post(path, body, form).status()).as(path).isIn(302, 401);
        assertThat(nodal.post(path, body, form).status()).as(path).isEqualTo(403);
        assertThat(admin.post(path, body, form).status()).as(path).isIn(302, 403);
      }
    }
  }

  @Test
  public void day() {
    assertThat(PRODUCT.anonymous().get("/rest/nivaran/1.0/day").status()).isEqualTo(401);
    JsonNode day = PRODUCT.deskAs("collector").day();
    for (String figure :
        new String[] {"in", "out", "open", "overdue", "onHold", "dissatisfied", "unrouted"}) {
      assertThat(day.path(figure).isNumber()).as(figure).isTrue();
    }
    assertThat(day.path("departments").isArray()).isTrue();
    assertThat(day.path("date").asText()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    assertThat(PRODUCT.as("collector").http().get("/rest/nivaran/1.0/day?date=nonsense").status())
        .isEqualTo(400);
  }

  @Test
  public void grievance() {
    Citizen citizen = Citizen.fresh();
    PRODUCT.line(1).text(citizen, "हमारे गांव का हैंडपंप खराब है");
    String reference = PRODUCT.graph().awaitReference(citizen);

    assertThat(anonymous.grievance(reference).status()).isEqualTo(401);
    assertThat(PRODUCT.deskAs("police").grievance(reference).status()).isIn(403, 404);
    Answer answer = PRODUCT.deskAs("operator").grievance(reference).expect(200);
    assertThat(answer.body()).contains(reference).doesNotContain(citizen.address());
    assertThat(PRODUCT.deskAs("operator").grievance("RPR-0001-00000-X").status()).isEqualTo(404);
  }

  @Test
  public void whyAClockIsDue() {
    Answer made =
        PRODUCT
            .as("operator")
            .http()
            .postJson(
                "/rest/nivaran/1.0/register",
                NODES
                    .objectNode()
                    .put("text", "हमारे गांव का हैंडपंप खराब है")
                    .put("key", Citizen.wamid()));
    String reference = made.expect(201).json().path("reference").asText();
    String page = "/plugins/servlet/nivaran/why-due/" + reference;
    String shown = PRODUCT.as("operator").http().get(page).expect(200).body();
    assertThat(shown).contains(reference).contains("data-clock=\"CITIZEN\"");
    assertThat(PRODUCT.anonymous().get(page).status()).isIn(302, 401);
    assertThat(PRODUCT.as("police").http().get(page).status()).isEqualTo(404);
    String clock = shown.replaceFirst("(?s).*id=\"nivaran-clock-([0-9]+)\".*", "$1");
    String path = "/rest/nivaran/1.0/grievances/" + reference + "/clocks/" + clock;
    assertThat(PRODUCT.anonymous().get(path).status()).isEqualTo(401);
    assertThat(PRODUCT.as("police").http().get(path).status()).isEqualTo(404);
    JsonNode why = PRODUCT.as("phe").http().get(path).expect(200).json();
    assertThat(why.path("explanation").size()).isGreaterThan(2);
    assertThat(PRODUCT.as("phe").http().get(path + "99999").status()).isEqualTo(404);
  }

  @Test
  public void register() {
    String path = "/rest/nivaran/1.0/register";
    ObjectNode grievance =
        NODES.objectNode().put("text", "हमारे गांव का हैंडपंप खराब है").put("key", Citizen.wamid());
    assertThat(PRODUCT.anonymous().postJson(path, grievance).status()).isEqualTo(401);
    assertThat(PRODUCT.as("collector").http().postJson(path, grievance).status()).isEqualTo(403);
    Answer first = PRODUCT.as("operator").http().postJson(path, grievance);
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(first.body()).containsPattern("RPR-[0-9]{4}-[0-9]{5}-[0-9A-Z]");
    Answer again = PRODUCT.as("operator").http().postJson(path, grievance).expect(201);
    assertThat(again.json().path("reference")).isEqualTo(first.json().path("reference"));
    Answer refused = PRODUCT.as("operator").http().postJson(path, NODES.objectNode());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors/text").asText()).isNotEmpty();
  }

  @Test
  public void routing() {
    ObjectNode question = NODES.objectNode().put("text", "हमारे गांव का हैंडपंप खराब है");
    assertThat(anonymous.explain(question).status()).isEqualTo(401);
    JsonNode routed = PRODUCT.deskAs("operator").explain(question).expect(200).json();
    assertThat(routed.path("department").asText()).isEqualTo("phe");
    assertThat(routed.path("reason").asText()).isNotEmpty();
    JsonNode nothing =
        PRODUCT
            .deskAs("operator")
            .explain(NODES.objectNode().put("text", "xyzzy plugh"))
            .expect(200)
            .json();
    assertThat(nothing.path("department").asText()).isEqualTo("desk");
  }

  @Test
  public void adminsClocks() {
    ObjectNode nothing = NODES.objectNode();
    for (String path : new String[] {"recalculation", "history?format=csv"}) {
      String address = "/rest/nivaran/1.0/clocks/" + path;
      assertThat(PRODUCT.anonymous().get(address).status()).as(path).isEqualTo(401);
      assertThat(PRODUCT.as("nodal").http().get(address).status()).as(path).isEqualTo(403);
      assertThat(PRODUCT.as("admin").http().get(address).status()).as(path).isEqualTo(200);
    }
    for (String path :
        new String[] {
          "recalculation",
          "recalculation/preview",
          "recalculation/stop",
          "recalculation/continue",
          "recalculation/end",
          "history/replay",
          "history/check",
          "history/rebuild"
        }) {
      String address = "/rest/nivaran/1.0/clocks/" + path;
      assertThat(PRODUCT.anonymous().postJson(address, nothing).status()).as(path).isEqualTo(401);
      assertThat(PRODUCT.as("nodal").http().postJson(address, nothing).status())
          .as(path)
          .isEqualTo(403);
    }
    String now = "/rest/nivaran/1.0/clocks/registered-now";
    assertThat(PRODUCT.anonymous().postJson(now, nothing).status()).isEqualTo(401);
    assertThat(PRODUCT.as("operator").http().postJson(now, nothing).status()).isEqualTo(200);
    for (String page : new String[] {"recalculation", "registered-now", "clock-history"}) {
      String address = "/plugins/servlet/nivaran/admin/" + page;
      assertThat(PRODUCT.anonymous().get(address).status()).as(page).isIn(302, 401);
      assertThat(PRODUCT.as("operator").http().get(address).status()).as(page).isEqualTo(403);
      assertThat(PRODUCT.as("admin").http().get(address).header("Location"))
          .as("the secure session is asked for at " + page)
          .contains("WebSudo");
    }
  }

  @Test
  public void clocks() {
    ObjectNode question = NODES.objectNode().put("from", "2026-11-24T05:00:00Z");
    ObjectNode calendar = question.putObject("calendar").put("zone", "Asia/Kolkata");
    calendar.putObject("weekly").putArray("TUE").add("10:00-17:30");
    question.putObject("limit").put("amount", 60).put("unit", "WORKING_MINUTES");

    assertThat(anonymous.preview(question).status()).isEqualTo(401);
    JsonNode due = PRODUCT.deskAs("operator").preview(question).expect(200).json();
    assertThat(due.path("due").asText()).isEqualTo("2026-11-24T06:00:00Z");
    assertThat(due.path("explanation").isArray()).isTrue();
  }

  @Test
  public void meetings() {
    String path = "/rest/nivaran/1.0/meetings";
    ObjectNode nothing = NODES.objectNode();
    ObjectNode far =
        NODES.objectNode().put("date", java.time.LocalDate.now().plusDays(300).toString());
    assertThat(PRODUCT.anonymous().get(path).status()).isEqualTo(401);
    assertThat(PRODUCT.as("operator").http().get(path).status()).isEqualTo(403);
    assertThat(PRODUCT.anonymous().postJson(path, far).status()).isEqualTo(401);
    assertThat(PRODUCT.as("phe").http().postJson(path, far).status()).isEqualTo(403);
    Answer planned = PRODUCT.as("nodal").http().postJson(path, far);
    assertThat(planned.status()).isIn(201, 409);
    long id = planned.json().path("id").asLong();
    assertThat(PRODUCT.as("nodal").http().postJson(path, far).status()).isEqualTo(409);
    for (String day : new String[] {"", "nonsense", "2020-01-01", "2999-01-01"}) {
      Answer refused =
          PRODUCT.as("nodal").http().postJson(path, NODES.objectNode().put("date", day));
      assertThat(refused.status()).as(day).isEqualTo(400);
      assertThat(refused.json().at("/errors/date").asText()).isNotEmpty();
    }

    String one = path + "/" + id;
    assertThat(PRODUCT.anonymous().get(one).status()).isEqualTo(401);
    assertThat(PRODUCT.as("operator").http().get(one).status()).isEqualTo(403);
    assertThat(PRODUCT.as("collector").http().get(one).expect(200).json().path("state").asText())
        .isEqualTo("planned");
    assertThat(PRODUCT.as("police").http().get(one).status()).isEqualTo(200);
    assertThat(PRODUCT.as("collector").http().get(path + "/987654").status()).isEqualTo(404);
    for (String deed : new String[] {"/begin", "/close", "/items"}) {
      assertThat(PRODUCT.anonymous().postJson(one + deed, nothing).status())
          .as(deed)
          .isEqualTo(401);
      assertThat(PRODUCT.as("phe").http().postJson(one + deed, nothing).status())
          .as(deed)
          .isEqualTo(403);
      assertThat(PRODUCT.as("nodal").http().postJson(one + deed, nothing).status())
          .as("it is months away: " + deed)
          .isIn(400, 409);
    }
    ObjectNode move = NODES.objectNode().put("date", "2020-01-01").put("reason", "x");
    for (String deed : new String[] {"/move", "/cancel", "/plan-again"}) {
      ObjectNode body = deed.equals("/move") ? move : NODES.objectNode();
      assertThat(PRODUCT.anonymous().postJson(one + deed, body).status()).as(deed).isEqualTo(401);
      assertThat(PRODUCT.as("phe").http().postJson(one + deed, body).status())
          .as(deed)
          .isEqualTo(403);
      assertThat(PRODUCT.as("nodal").http().postJson(one + deed, body).status())
          .as("in the past, without a reason, not cancelled: " + deed)
          .isIn(400, 409);
    }
    for (String what : new String[] {"/items/1/instruction", "/attendance/phe"}) {
      ObjectNode body = NODES.objectNode();
      assertThat(PRODUCT.anonymous().putJson(one + what, body).status()).as(what).isEqualTo(401);
      assertThat(PRODUCT.as("phe").http().putJson(one + what, body).status())
          .as(what)
          .isEqualTo(403);
      assertThat(PRODUCT.as("nodal").http().putJson(one + what, body).status())
          .as(what)
          .isIn(400, 404, 409);
    }
  }

  @Test
  public void marksForMeetings() {
    String path = "/rest/nivaran/1.0/meeting-marks/GRV-987654";
    assertThat(PRODUCT.anonymous().get(path).status()).isEqualTo(401);
    assertThat(PRODUCT.as("phe").http().get(path).status()).isEqualTo(403);
    assertThat(PRODUCT.as("phe").http().delete(path).status()).isEqualTo(403);
    assertThat(PRODUCT.as("phe").http().putJson(path, NODES.objectNode()).status()).isEqualTo(403);
    assertThat(PRODUCT.as("collector").http().putJson(path, NODES.objectNode()).status())
        .isEqualTo(404);
  }

  @Test
  public void pagesOfMeetings() {
    String path = "/plugins/servlet/nivaran/meeting";
    assertThat(PRODUCT.anonymous().get(path).status()).isIn(302, 401);
    assertThat(PRODUCT.as("operator").http().get(path).status()).isEqualTo(403);
    assertThat(PRODUCT.as("phe").http().get(path).status()).isEqualTo(200);
    assertThat(PRODUCT.as("collector").http().get(path).status()).isEqualTo(200);
    byte[] form = "date=2020-01-01".getBytes(StandardCharsets.UTF_8);
    String type = "application/x-www-form-urlencoded";
    assertThat(PRODUCT.anonymous().post(path, form, type).status()).isIn(302, 401);
    assertThat(PRODUCT.as("phe").http().post(path, form, type).status()).isEqualTo(403);
    for (String where : new String[] {"", "/1/replan"}) {
      assertThat(PRODUCT.as("collector").http().post(path + where, form, type).status())
          .as("without the page's token")
          .isEqualTo(403);
    }
    assertThat(PRODUCT.as("phe").http().post(path + "/1/replan", form, type).status())
        .isEqualTo(403);
    for (String what : new String[] {"/987654", "/987654/minutes", "/x", "/1/x", "/1/2/3"}) {
      assertThat(PRODUCT.as("collector").http().get(path + what).status()).as(what).isEqualTo(404);
    }
  }

  @Test
  public void console() {
    String path = "/rest/nivaran/1.0/console";
    for (String what :
        new String[] {
          "/people?phone=9812345678", "/categories?q=pani", "/places?q=arang", "/drafts"
        }) {
      assertThat(PRODUCT.anonymous().get(path + what).status()).as(what).isEqualTo(401);
      assertThat(PRODUCT.as("collector").http().get(path + what).status()).as(what).isEqualTo(403);
      assertThat(PRODUCT.as("phe").http().get(path + what).status()).as(what).isEqualTo(403);
      assertThat(PRODUCT.as("operator").http().get(path + what).status()).as(what).isEqualTo(200);
    }
    ObjectNode nothing = NODES.objectNode();
    for (String what : new String[] {"/check", "/calls", "/additions", "/joins"}) {
      assertThat(PRODUCT.anonymous().postJson(path + what, nothing).status())
          .as(what)
          .isEqualTo(401);
      assertThat(PRODUCT.as("phe").http().postJson(path + what, nothing).status())
          .as(what)
          .isEqualTo(403);
      assertThat(
              PRODUCT
                  .as("operator")
                  .http()
                  .post(path + what, "text=x".getBytes(StandardCharsets.UTF_8), "text/plain")
                  .status())
          .as("as a form of another site could send it: " + what)
          .isEqualTo(415);
    }
    Answer refused = PRODUCT.as("operator").http().postJson(path + "/calls", nothing);
    assertThat(refused.status()).isEqualTo(400);
    for (String field : new String[] {"key", "text", "name"}) {
      assertThat(refused.json().at("/errors/" + field).asText()).as(field).isNotEmpty();
    }
    JsonNode checked =
        PRODUCT
            .as("operator")
            .http()
            .postJson(path + "/check", NODES.objectNode().put("text", "हैंडपंप खराब है"))
            .expect(200)
            .json();
    assertThat(checked.path("goesTo").asText()).isNotEmpty();
  }

  @Test
  public void draftsOfCalls() {
    String path =
        "/rest/nivaran/1.0/console/drafts/" + Long.toHexString(System.nanoTime()) + "0000";
    ObjectNode draft = NODES.objectNode().put("seen", 0).put("body", "{\"text\":\"secret\"}");
    assertThat(PRODUCT.anonymous().putJson(path, draft).status()).isEqualTo(401);
    assertThat(PRODUCT.as("phe").http().putJson(path, draft).status()).isEqualTo(403);
    assertThat(PRODUCT.as("operator").http().putJson(path, draft).status()).isEqualTo(200);
    assertThat(PRODUCT.as("operator").http().putJson(path, draft).status())
        .as("another window")
        .isEqualTo(409);
    assertThat(PRODUCT.as("sign").http().get("/rest/nivaran/1.0/console/drafts").body())
        .doesNotContain("secret");
    assertThat(PRODUCT.as("sign").http().putJson(path, draft).body()).doesNotContain("secret");
    assertThat(ourPage("sign").delete(path).status()).isEqualTo(204);
    assertThat(PRODUCT.as("operator").http().get("/rest/nivaran/1.0/console/drafts").body())
        .contains("secret");
    assertThat(PRODUCT.as("operator").http().delete(path).status())
        .as("as another site could send it")
        .isEqualTo(403);
    assertThat(ourPage("operator").delete(path).status()).isEqualTo(204);
  }

  @Test
  public void presence() {
    ObjectNode grievance =
        NODES.objectNode().put("text", "हमारे गांव का हैंडपंप खराब है").put("key", Citizen.wamid());
    String key =
        PRODUCT
            .as("operator")
            .http()
            .postJson("/rest/nivaran/1.0/register", grievance)
            .expect(201)
            .json()
            .path("issueKey")
            .asText();
    String path = "/rest/nivaran/1.0/presence/" + key;
    assertThat(PRODUCT.anonymous().putJson(path, NODES.objectNode()).status()).isEqualTo(401);
    assertThat(PRODUCT.as("police").http().putJson(path, NODES.objectNode()).status())
        .isEqualTo(404);
    assertThat(PRODUCT.as("operator").http().putJson(path, NODES.objectNode()).body())
        .contains("\"others\":[]");
    assertThat(PRODUCT.as("nodal").http().putJson(path, NODES.objectNode()).body())
        .contains("Desk Operator");
    assertThat(ourPage("operator").delete(path).status()).isEqualTo(204);
    assertThat(PRODUCT.as("nodal").http().putJson(path, NODES.objectNode()).body())
        .contains("\"others\":[]");
  }

  @Test
  public void pagesOfTheConsole() {
    for (String page : new String[] {"", "/slip/RPR-2611-00001-F", "/people", "/people/1"}) {
      String path = "/plugins/servlet/nivaran/console" + page;
      assertThat(PRODUCT.anonymous().get(path).status()).as(path).isIn(302, 401);
      assertThat(PRODUCT.as("phe").http().get(path).status()).as(path).isEqualTo(403);
      assertThat(PRODUCT.as("operator").http().get(path).status()).as(path).isIn(200, 404);
    }
    byte[] form = "cap=3".getBytes(StandardCharsets.UTF_8);
    String type = "application/x-www-form-urlencoded";
    for (String deed : new String[] {"cap", "1/save", "1/phone", "1/merge", "1/undo"}) {
      String path = "/plugins/servlet/nivaran/console/people/" + deed;
      assertThat(PRODUCT.anonymous().post(path, form, type).status()).as(deed).isIn(302, 401);
      assertThat(PRODUCT.as("phe").http().post(path, form, type).status()).as(deed).isEqualTo(403);
      assertThat(PRODUCT.as("operator").http().post(path, form, type).status())
          .as("without the page's token: " + deed)
          .isEqualTo(403);
    }
  }

  /** What a script of our own pages sends with everything that changes something. */
  private static Http ourPage(String user) {
    return PRODUCT.as(user).http().with("X-Atlassian-Token", "no-check");
  }
}
