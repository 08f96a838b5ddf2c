package org.nivaran.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.fields.CustomField;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.sandbox.jira.board.Boards.Board;

/** The host's pages: making, seeing, changing and moving issues, lists, boards, administration. */
public class PagesIT {

  private static final String HOSTILE =
      "<img src=x onerror=alert(1)> \"' $base #set($x=1) \u202Eمرحبا 😀";
  private static final String HOSTILE_IN_HTML =
      "&lt;img src=x onerror=alert(1)&gt; &quot;&#39; $base #set($x=1) \u202Eمرحبا 😀";

  @ClassRule public static final WebSandbox host = new WebSandbox();

  @SuppressWarnings("NullAway.Init")
  private static CustomField colour;

  @SuppressWarnings("NullAway.Init")
  private static CustomField note;

  @SuppressWarnings("NullAway.Init")
  private static Visitor uma;

  @BeforeClass
  public static void makeFields() {
    colour = host.field("Colour <i>", "select", "Red", "Green & <b>");
    note = host.field("Note", "textfield");
    host.field("Amount", "float");
    host.field("Day", "datepicker");
    host.field("Moment", "datetime");
    host.field("Who", "userpicker");
    host.field("Team", "grouppicker");
    uma = host.as("uma");
  }

  private static String typeId() {
    return host.project().getIssueTypes().iterator().next().getId();
  }

  private static String id(String key) {
    return Json.at(uma.get("/rest/api/2/issue/" + key).body(), "/id");
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static Map<String, String> createForm(String summary) {
    Map<String, String> form = new HashMap<>();
    form.put("pid", String.valueOf(host.project().getId()));
    form.put("issuetype", typeId());
    form.put("summary", summary);
    return form;
  }

  @Test
  public void anIssueIsMadeByFormAndShownAsText() {
    HttpResponse<String> choose = uma.get("/secure/CreateIssue!default.jspa");
    assertThat(choose.body()).contains("name=\"issuetype\"", "Sand &amp; &lt;i&gt;box");
    HttpResponse<String> form =
        uma.get(
            "/secure/CreateIssue.jspa?pid="
                + host.project().getId()
                + "&issuetype="
                + typeId()
                + "&summary="
                + Visitor.encode(HOSTILE));
    assertThat(form.body())
        .contains("value=\"" + HOSTILE_IN_HTML + "\"", "Green &amp; &lt;b&gt;", "Colour &lt;i&gt;");

    Map<String, String> fields = createForm(HOSTILE);
    fields.put("description", HOSTILE);
    fields.put(note.getId(), HOSTILE);
    HttpResponse<String> made = uma.submit("/secure/CreateIssueDetails.jspa", fields);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    String key = location(made).substring("/jira/browse/".length());

    HttpResponse<String> page = uma.get("/browse/" + key);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<h1 class=\"host-title\" id=\"summary-val\">" + HOSTILE_IN_HTML + "</h1>",
            "class=\"host-text\">" + HOSTILE_IN_HTML + "</div>",
            "id=\"" + note.getId() + "-val\">" + HOSTILE_IN_HTML + "</dd>")
        .doesNotContain("<img src=x", "Uma <b>");
  }

  @Test
  public void whatWasTypedIsKeptWhenSomethingIsWrong() {
    Map<String, String> fields = createForm(" ");
    fields.put("description", "typed with love");
    HttpResponse<String> answer = uma.submit("/secure/CreateIssueDetails.jspa", fields);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("id=\"summary-error\"", "typed with love");
  }

  @Test
  public void anIssueIsEditedAssignedAndDiscussed() {
    String key = host.issue(uma, "page work");
    String id = id(key);
    assertThat(uma.get("/secure/EditIssue!default.jspa?id=" + id).body())
        .contains("value=\"page work\"");
    HttpResponse<String> edited =
        uma.submit(
            "/secure/EditIssue.jspa",
            Map.of("id", id, "summary", "page work done", colour.getId(), ""));
    assertThat(edited.statusCode()).as(edited.body()).isEqualTo(303);
    uma.submit("/secure/AssignIssue.jspa", Map.of("id", id, "assignee", "ada"));
    uma.submit("/secure/AddComment.jspa", Map.of("id", id, "comment", HOSTILE));
    String page = uma.get("/browse/" + key).body();
    assertThat(page).contains("page work done", "id=\"assignee-val\">Ada<", HOSTILE_IN_HTML);
    String history =
        uma.get(
                "/browse/"
                    + key
                    + "?page=com.atlassian.jira.plugin.system.issuetabpanels:changehistory-tabpanel")
            .body();
    assertThat(history).contains("id=\"changehistory\"", "page work done", "Uma &lt;b&gt;");
  }

  @Test
  public void anIssueIsMovedByItsButtonsOnlyByAForm() {
    String key = host.issue(uma, "to move");
    String id = id(key);
    var move =
        Json.read(uma.get("/rest/api/2/issue/" + key + "/transitions").body()).at("/transitions/0");
    String action = move.path("id").asText();
    assertThat(uma.get("/browse/" + key).body()).contains("id=\"action_id_" + action + "\"");
    String dispatcher = "/secure/WorkflowUIDispatcher.jspa";
    assertThat(uma.get(dispatcher + "?id=" + id + "&action=" + action).statusCode()).isEqualTo(200);
    String before = Json.at(uma.get("/rest/api/2/issue/" + key).body(), "/fields/status/id");
    assertThat(
            uma.submitWithToken(dispatcher, Map.of("id", id, "action", action), "forged")
                .statusCode())
        .isEqualTo(403);
    assertThat(Json.at(uma.get("/rest/api/2/issue/" + key).body(), "/fields/status/id"))
        .isEqualTo(before);
    HttpResponse<String> moved = uma.submit(dispatcher, Map.of("id", id, "action", action));
    assertThat(location(moved)).isEqualTo("/jira/browse/" + key);
    assertThat(Json.at(uma.get("/rest/api/2/issue/" + key).body(), "/fields/status/id"))
        .isEqualTo(move.at("/to/id").asText());
    assertThat(uma.submit(dispatcher, Map.of("id", id, "action", "99999")).statusCode())
        .isEqualTo(409);
  }

  @Test
  public void aFileIsAttachedByForm() {
    String key = host.issue(uma, "with a picture");
    uma.get("/login.jsp");
    String body =
        """
        --B\r
        Content-Disposition: form-data; name="atl_token"\r
        \r
        %s\r
        --B\r
        Content-Disposition: form-data; name="id"\r
        \r
        %s\r
        --B\r
        Content-Disposition: form-data; name="tempFilename"; filename="photo.png"\r
        Content-Type: image/png\r
        \r
        not really\r
        --B--\r
        """
            .formatted(uma.cookie("atlassian.xsrf.token").orElseThrow(), id(key));
    HttpResponse<String> made =
        uma.send(
            uma.request("/secure/AttachFile.jspa")
                .header("Content-Type", "multipart/form-data; boundary=B")
                .POST(BodyPublishers.ofString(body)));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    assertThat(uma.get("/browse/" + key).body())
        .contains("photo.png", "<img src=\"/jira/secure/attachment/");
  }

  @Test
  public void issuesAreNotForStrangersAndOutsiders() {
    String key = host.issue(uma, "hidden thing");
    assertThat(location(host.stranger().get("/browse/" + key))).startsWith("/jira/login.jsp");
    HttpResponse<String> byOto = host.as("oto").get("/browse/" + key);
    assertThat(byOto.statusCode()).isEqualTo(404);
    assertThat(byOto.body()).doesNotContain("hidden thing");
    Visitor oto = host.as("oto");
    String id = id(key);
    assertThat(oto.submit("/secure/EditIssue.jspa", Map.of("id", id, "summary", "x")).statusCode())
        .isEqualTo(404);
    assertThat(oto.submit("/secure/AddComment.jspa", Map.of("id", id, "comment", "x")).statusCode())
        .isEqualTo(404);
    assertThat(oto.get("/issues/?jql=project+%3D+SAN").body()).doesNotContain("hidden thing");
  }

  @Test
  public void theNavigatorListsAndExplains() {
    String key = host.issue(uma, "navigable straw");
    assertThat(uma.get("/issues/?jql=" + Visitor.encode("summary ~ straw")).body())
        .contains("data-issuekey=\"" + key + "\"", "results-count-total\">1<");
    HttpResponse<String> wrong = uma.get("/issues/?jql=" + Visitor.encode("status = = <b>"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("id=\"jql-problems\"", "status = = &lt;b&gt;");
    assertThat(location(uma.get("/secure/QuickSearch.jspa?searchString=" + key)))
        .isEqualTo("/jira/browse/" + key);
    assertThat(location(uma.get("/secure/QuickSearch.jspa?searchString=straw+%22x")))
        .startsWith("/jira/issues/?jql=");
  }

  @Test
  public void aBoardShowsItsColumns() {
    String filter =
        Json.at(
            uma.sendJson(
                    "POST",
                    "/rest/api/2/filter",
                    "{\"name\":\"Board of pages\",\"jql\":\"project = SAN ORDER BY created DESC\"}")
                .body(),
            "/id");
    HttpResponse<String> made =
        uma.submit(
            "/secure/ManageRapidViews.jspa",
            Map.of("boardName", "<b>board</b>", "filterId", filter));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    Board board =
        host.jira().boards().visibleTo(host.jira().users().byName("uma").orElseThrow()).get(0);
    String key = host.issue(uma, "on the board " + HOSTILE);
    String page = uma.get("/secure/RapidBoard.jspa?rapidView=" + board.id()).body();
    assertThat(page)
        .contains("id=\"card-" + key + "\"", "on the board " + HOSTILE_IN_HTML, "&lt;b&gt;board")
        .doesNotContain("<img src=x");
    for (String quick : List.of("mine", "recent")) {
      assertThat(
              uma.get("/secure/RapidBoard.jspa?rapidView=" + board.id() + "&quickFilter=" + quick)
                  .body())
          .as(quick)
          .doesNotContain("role=\"alert\"");
    }
    assertThat(host.as("oto").get("/secure/RapidBoard.jspa?rapidView=" + board.id()).statusCode())
        .isEqualTo(404);
  }

  @Test
  public void aDashboardIsMadeChangedAndDeleted() {
    HttpResponse<String> made =
        uma.submit(
            "/secure/EditPortalPage.jspa",
            Map.of("portalPageName", "Mine <b>", "layout", "AB", "portalPageDescription", "d"));
    assertThat(made.statusCode()).isEqualTo(303);
    String path = location(made).substring("/jira".length());
    String id = path.substring(path.indexOf('=') + 1);
    assertThat(uma.get(path).body()).contains("Mine &lt;b&gt;", "data-layout=\"AB\"");
    assertThat(host.as("ada").get(path).statusCode()).isEqualTo(404);
    assertThat(
            uma.submit(
                    "/secure/EditPortalPage.jspa", Map.of("selectPageId", id, "portalPageName", ""))
                .statusCode())
        .isEqualTo(400);
    uma.submit(
        "/secure/EditPortalPage.jspa",
        Map.of("selectPageId", id, "portalPageName", "Mine", "shared", "true"));
    assertThat(host.as("ada").get(path).statusCode()).isEqualTo(200);
    assertThat(
            host.as("oto")
                .submit(
                    "/secure/EditPortalPage.jspa",
                    Map.of("selectPageId", id, "portalPageName", "Oto's"))
                .statusCode())
        .isEqualTo(403);
    uma.submit(
        "/secure/EditPortalPage.jspa",
        Map.of("selectPageId", id, "portalPageName", "Mine", "delete", "true"));
    assertThat(uma.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  public void administrationShowsWhatThereIs() {
    Visitor ada = host.as("ada");
    ada.openAdministration("ada");
    for (String page :
        List.of(
            "ManagePlugins",
            "UserBrowser",
            "GroupBrowser",
            "ViewProjects",
            "ViewCustomFields",
            "ListWorkflows",
            "ViewSystemInfo")) {
      HttpResponse<String> answer = ada.get("/secure/admin/" + page + ".jspa");
      assertThat(answer.statusCode()).as(page + answer.body()).isEqualTo(200);
    }
    assertThat(ada.get("/secure/admin/ViewCustomFields.jspa").body()).contains("Colour &lt;i&gt;");
    String workflows = ada.get("/secure/admin/ListWorkflows.jspa").body();
    String steps =
        workflows
            .replaceAll(
                "(?s).*href=\"/jira(/secure/admin/workflows/ViewWorkflowSteps[^\"]+)\".*", "$1")
            .replace("&amp;", "&");
    assertThat(ada.get(steps).body()).contains("id=\"steps_table\"");
    ada.submit(
        "/secure/admin/UserBrowser.jspa",
        Map.of("do", "create", "username", "neu", "fullname", "New <b>", "password", "neu"));
    assertThat(ada.get("/secure/admin/UserBrowser.jspa?q=neu").body()).contains("New &lt;b&gt;");
    ada.submit(
        "/secure/admin/UserBrowser.jspa",
        Map.of("do", "join", "username", "neu", "group", "jira-software-users"));
    Visitor neu = host.as("neu");
    assertThat(neu.get("/rest/api/2/project").body()).contains("SAN");
    ada.submit("/secure/admin/UserBrowser.jspa", Map.of("do", "deactivate", "username", "neu"));
    assertThat(neu.get("/rest/api/2/myself").statusCode()).isEqualTo(401);
  }

  @Test
  public void everyPageIsThereInHindi() {
    Visitor ada = host.as("ada");
    ada.submit("/secure/Language.jspa", Map.of("language", "hi", "return_to", "/"));
    String key = host.issue(ada, "हिंदी में");
    for (String path :
        List.of("/", "/issues/?jql=", "/browse/" + key, "/secure/BrowseProjects.jspa")) {
      HttpResponse<String> page = ada.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).as(path).contains("<html lang=\"hi\">", "डैशबोर्ड");
    }
  }
}
