package org.nivaran.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.sandbox.jira.permission.PermissionSchemes.HolderType;

/** Issues over {@code /rest/api/2}, as an outside client sees them. */
public class IssueRestIT {

  @ClassRule public static final WebSandbox host = new WebSandbox();

  @SuppressWarnings("NullAway.Init")
  private static CustomField colour;

  @SuppressWarnings("NullAway.Init")
  private static CustomField level;

  @SuppressWarnings("NullAway.Init")
  private static CustomField day;

  @SuppressWarnings("NullAway.Init")
  private static CustomField moment;

  @SuppressWarnings("NullAway.Init")
  private static CustomField note;

  @SuppressWarnings("NullAway.Init")
  private static Visitor uma;

  @BeforeClass
  public static void makeFields() {
    colour = host.field("Colour", "select", "Red", "Green & <b>");
    level = host.field("Level", "float");
    day = host.field("Day", "datepicker");
    moment = host.field("Moment", "datetime");
    note = host.field("Note", "textfield");
    uma = host.as("uma");
  }

  private static String typeId() {
    return host.project().getIssueTypes().iterator().next().getId();
  }

  private static HttpResponse<String> create(Visitor by, Map<String, ?> fields) {
    return by.sendJson("POST", "/rest/api/2/issue", Json.object(Map.of("fields", fields)));
  }

  private static JsonNode get(Visitor by, String path) {
    HttpResponse<String> answer = by.get("/rest/api/2/" + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.read(answer.body());
  }

  @Test
  public void anIssueIsMadeReadChangedAndDeleted() {
    HttpResponse<String> made =
        create(
            uma,
            Map.of(
                "project",
                Map.of("key", "SAN"),
                "issuetype",
                Map.of("id", typeId()),
                "summary",
                "हैंडपंप खराब है",
                "description",
                "<script>alert(1)</script>",
                colour.getId(),
                Map.of("value", "Red"),
                level.getId(),
                2,
                day.getId(),
                "2026-11-24",
                moment.getId(),
                "2026-11-24T12:00:00.000+0530",
                note.getId(),
                "a note"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String key = Json.at(made.body(), "/key");
    assertThat(key).startsWith("SAN-");
    assertThat(Json.at(made.body(), "/self")).startsWith(host.baseUrl() + "/rest/api/2/issue/");

    JsonNode fields = get(uma, "issue/" + key).path("fields");
    assertThat(fields.path("summary").asText()).isEqualTo("हैंडपंप खराब है");
    assertThat(fields.path("description").asText()).isEqualTo("<script>alert(1)</script>");
    assertThat(fields.path("project").path("key").asText()).isEqualTo("SAN");
    assertThat(fields.path("status").path("statusCategory").path("key").asText()).isEqualTo("new");
    assertThat(fields.path("reporter").path("name").asText()).isEqualTo("uma");
    assertThat(fields.path(colour.getId()).path("value").asText()).isEqualTo("Red");
    assertThat(fields.path(level.getId()).asDouble()).isEqualTo(2.0);
    assertThat(fields.path(day.getId()).asText()).isEqualTo("2026-11-24");
    assertThat(fields.path(moment.getId()).asText()).isEqualTo("2026-11-24T12:00:00.000+0530");
    assertThat(fields.path(note.getId()).asText()).isEqualTo("a note");

    HttpResponse<String> edited =
        uma.sendJson(
            "PUT",
            "/rest/api/2/issue/" + key,
            Json.object(
                Map.of(
                    "fields",
                    Map.of("summary", "changed"),
                    "update",
                    Map.of(level.getId(), List.of(Map.of("set", 3))))));
    assertThat(edited.statusCode()).as(edited.body()).isEqualTo(204);
    JsonNode after =
        get(uma, "issue/" + key + "?expand=changelog,names&fields=summary," + level.getId());
    assertThat(after.path("fields").path("summary").asText()).isEqualTo("changed");
    assertThat(after.path("fields").path(level.getId()).asDouble()).isEqualTo(3.0);
    assertThat(after.path("fields").has("description")).isFalse();
    assertThat(after.path("names").path(level.getId()).asText()).isEqualTo("Level");
    assertThat(after.path("changelog").path("histories").toString())
        .contains("\"toString\":\"changed\"");

    Visitor ada = host.as("ada");
    assertThat(ada.send(ada.request("/rest/api/2/issue/" + key).DELETE()).statusCode())
        .isEqualTo(204);
    assertThat(uma.get("/rest/api/2/issue/" + key).statusCode()).isEqualTo(404);
  }

  @Test
  public void whatCannotBeMadeIsToldFieldByField() {
    HttpResponse<String> nothing = create(uma, Map.of("summary", "x"));
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(Json.at(nothing.body(), "/errors/project")).isNotEmpty();

    HttpResponse<String> wrong =
        create(
            uma,
            Map.of(
                "project",
                Map.of("key", "SAN"),
                "issuetype",
                Map.of("id", typeId()),
                "summary",
                "x",
                colour.getId(),
                Map.of("value", "Blue"),
                level.getId(),
                "two",
                "customfield_1",
                "?",
                "nonsense",
                "?"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    JsonNode errors = Json.read(wrong.body()).path("errors");
    assertThat(errors.has(colour.getId())).isTrue();
    assertThat(errors.has(level.getId())).isTrue();
    assertThat(errors.has("customfield_1")).isTrue();
    assertThat(errors.has("nonsense")).isTrue();

    HttpResponse<String> blank =
        create(
            uma,
            Map.of(
                "project",
                Map.of("key", "SAN"),
                "issuetype",
                Map.of("id", typeId()),
                "summary",
                " "));
    assertThat(blank.statusCode()).isEqualTo(400);
    assertThat(Json.at(blank.body(), "/errors/summary")).isNotEmpty();
  }

  @Test
  public void brokenBodiesAreRefused() {
    assertThat(uma.sendJson("POST", "/rest/api/2/issue", "{\"fields\":").statusCode())
        .isEqualTo(400);
    assertThat(uma.sendJson("POST", "/rest/api/2/issue", "[1]").statusCode()).isEqualTo(400);
    assertThat(uma.sendJson("POST", "/rest/api/2/issue", "").statusCode()).isEqualTo(400);
    assertThat(
            uma.send(
                    uma.request("/rest/api/2/issue")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}")))
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  public void strangersAndOutsidersGetNothing() {
    String key = host.issue(uma, "not for all");
    Visitor stranger = host.stranger();
    Visitor oto = host.as("oto");
    assertThat(stranger.get("/rest/api/2/issue/" + key).statusCode()).isIn(401, 404);
    assertThat(oto.get("/rest/api/2/issue/" + key).statusCode()).isIn(403, 404);
    assertThat(stranger.get("/rest/api/2/search?jql=key=" + key).body())
        .doesNotContain("not for all");
    assertThat(create(stranger, Map.of("summary", "x")).statusCode()).isIn(400, 401);
    HttpResponse<String> byOto =
        create(
            oto,
            Map.of(
                "project",
                Map.of("key", "SAN"),
                "issuetype",
                Map.of("id", typeId()),
                "summary",
                "x"));
    assertThat(byOto.statusCode()).isIn(400, 403);
    assertThat(
            oto.sendJson("POST", "/rest/api/2/issue/" + key + "/comment", "{\"body\":\"x\"}")
                .statusCode())
        .isIn(403, 404);
    assertThat(
            stranger
                .sendJson("POST", "/rest/api/2/issue/" + key + "/comment", "{\"body\":\"x\"}")
                .statusCode())
        .isIn(401, 404);
    assertThat(oto.get("/rest/api/2/project").body()).doesNotContain("SAN");
  }

  @Test
  public void anIssueMovesThroughItsWorkflow() {
    String key = host.issue(uma, "to be moved");
    JsonNode moves = get(uma, "issue/" + key + "/transitions?expand=transitions.fields");
    assertThat(moves.path("transitions").size()).isPositive();
    JsonNode move = moves.path("transitions").get(0);
    HttpResponse<String> moved =
        uma.sendJson(
            "POST",
            "/rest/api/2/issue/" + key + "/transitions",
            Json.object(Map.of("transition", Map.of("id", move.path("id").asText()))));
    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(204);
    assertThat(get(uma, "issue/" + key).path("fields").path("status").path("id"))
        .isEqualTo(move.path("to").path("id"));
    HttpResponse<String> wrong =
        uma.sendJson(
            "POST",
            "/rest/api/2/issue/" + key + "/transitions",
            "{\"transition\":{\"id\":\"99999\"}}");
    assertThat(wrong.statusCode()).isEqualTo(400);
  }

  @Test
  public void commentsAreAddedAndRead() {
    String key = host.issue(uma, "to be discussed");
    HttpResponse<String> made =
        uma.sendJson("POST", "/rest/api/2/issue/" + key + "/comment", "{\"body\":\"नमस्ते <b>\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    JsonNode page = get(uma, "issue/" + key + "/comment");
    assertThat(page.path("total").asInt()).isEqualTo(1);
    assertThat(page.path("comments").get(0).path("body").asText()).isEqualTo("नमस्ते <b>");
    assertThat(page.path("comments").get(0).path("author").path("name").asText()).isEqualTo("uma");
    assertThat(
            uma.sendJson("POST", "/rest/api/2/issue/" + key + "/comment", "{\"body\":\" \"}")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  public void filesAreAttachedAndReadByThoseWhoMay() {
    String key = host.issue(uma, "with a file");
    String body =
        """
        --B\r
        Content-Disposition: form-data; name="file"; filename="../../e<b>.html"\r
        Content-Type: text/html\r
        \r
        <script>alert(1)</script>\r
        --B--\r
        """;
    HttpResponse<String> refused =
        uma.send(
            uma.request("/rest/api/2/issue/" + key + "/attachments")
                .header("Content-Type", "multipart/form-data; boundary=B")
                .POST(BodyPublishers.ofString(body)));
    assertThat(refused.statusCode()).isEqualTo(403);
    HttpResponse<String> made =
        uma.send(
            uma.request("/rest/api/2/issue/" + key + "/attachments")
                .header("Content-Type", "multipart/form-data; boundary=B")
                .header("X-Atlassian-Token", "no-check")
                .POST(BodyPublishers.ofString(body)));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    assertThat(Json.at(made.body(), "/0/filename")).isEqualTo("e<b>.html");
    String content = Json.at(made.body(), "/0/content").substring(host.baseUrl().length());
    HttpResponse<String> file = uma.get(content);
    assertThat(file.body()).isEqualTo("<script>alert(1)</script>");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(file.headers().firstValue("Content-Type").orElse("")).contains("octet-stream");
    assertThat(host.stranger().get(content).statusCode()).isEqualTo(303);
    assertThat(host.as("oto").get(content).statusCode()).isEqualTo(404);
  }

  @Test
  public void searchPagesSelectsAndRefuses() {
    String key = host.issue(uma, "findable needle");
    HttpResponse<String> found =
        uma.sendJson(
            "POST",
            "/rest/api/2/search",
            "{\"jql\":\"summary ~ needle\",\"fields\":[\"summary\"],\"maxResults\":1}");
    assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
    assertThat(Json.at(found.body(), "/issues/0/key")).isEqualTo(key);
    assertThat(Json.read(found.body()).at("/issues/0/fields").size()).isEqualTo(1);
    assertThat(Json.read(found.body()).path("total").asInt()).isEqualTo(1);
    assertThat(get(uma, "search?maxResults=0").path("total").asInt()).isPositive();
    HttpResponse<String> wrong = uma.get("/rest/api/2/search?jql=summary+~~+x");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(Json.read(wrong.body()).path("errorMessages").size()).isPositive();
    assertThat(uma.get("/rest/api/2/search?jql=nosuchfield+=+1").statusCode()).isEqualTo(400);
  }

  @Test
  public void propertiesAreKept() {
    String key = host.issue(uma, "with a property");
    String path = "/rest/api/2/issue/" + key + "/properties/tiny";
    assertThat(uma.get(path).statusCode()).isEqualTo(404);
    assertThat(uma.sendJson("PUT", path, "{\"a\":1}").statusCode()).isEqualTo(201);
    assertThat(uma.sendJson("PUT", path, "{\"a\":2}").statusCode()).isEqualTo(200);
    assertThat(Json.read(uma.get(path).body()).at("/value/a").asInt()).isEqualTo(2);
    assertThat(uma.send(uma.request(path).DELETE()).statusCode()).isEqualTo(204);
    assertThat(uma.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  public void createMetaTellsWhatTheScreenAsks() {
    JsonNode types = get(uma, "issue/createmeta/SAN/issuetypes");
    String id = types.path("values").get(0).path("id").asText();
    JsonNode fields = get(uma, "issue/createmeta/SAN/issuetypes/" + id + "?maxResults=200");
    assertThat(fields.path("values").toString())
        .contains("\"fieldId\":\"summary\"", "\"fieldId\":\"" + colour.getId() + "\"", "Red");
    assertThat(host.as("oto").get("/rest/api/2/issue/createmeta/SAN/issuetypes").statusCode())
        .isEqualTo(404);
  }

  @Test
  public void severalAreMadeAtOnceAndTheBadOnesToldByPlace() {
    String good =
        "{\"fields\":{\"project\":{\"key\":\"SAN\"},\"issuetype\":{\"id\":\""
            + typeId()
            + "\"},\"summary\":\"bulk\"}}";
    HttpResponse<String> made =
        uma.sendJson(
            "POST",
            "/rest/api/2/issue/bulk",
            "{\"issueUpdates\":[" + good + ",{\"fields\":{}}," + good + "]}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    JsonNode answer = Json.read(made.body());
    assertThat(answer.path("issues").size()).isEqualTo(2);
    assertThat(answer.path("errors").get(0).path("failedElementNumber").asInt()).isEqualTo(1);
  }

  @Test
  public void listsOfConstantsAreThere() {
    for (String path :
        List.of("status", "resolution", "priority", "issuetype", "field", "statuscategory")) {
      assertThat(get(uma, path).size()).as(path).isPositive();
    }
    assertThat(get(uma, "project/SAN/statuses").size()).isPositive();
    assertThat(get(uma, "project/SAN").path("name").asText()).isEqualTo("Sand & <i>box</i>");
    assertThat(
            get(uma, "mypermissions?projectKey=SAN")
                .at("/permissions/CREATE_ISSUES/havePermission")
                .asBoolean())
        .isTrue();
    assertThat(get(uma, "user/search?username=um").toString()).contains("\"name\":\"uma\"");
    assertThat(get(uma, "user/assignable/search?project=SAN&username=uma").size()).isEqualTo(1);
  }

  @Test
  public void filtersAndBoards() {
    HttpResponse<String> filter =
        uma.sendJson(
            "POST",
            "/rest/api/2/filter",
            "{\"name\":\"All of SAN\",\"jql\":\"project = SAN ORDER BY created\"}");
    assertThat(filter.statusCode()).as(filter.body()).isEqualTo(200);
    String id = Json.at(filter.body(), "/id");
    HttpResponse<String> board =
        uma.sendJson(
            "POST",
            "/rest/agile/1.0/board",
            "{\"name\":\"SAN board\",\"type\":\"kanban\",\"filterId\":" + id + "}");
    assertThat(board.statusCode()).as(board.body()).isEqualTo(201);
    String boardId = Json.at(board.body(), "/id");
    String key = host.issue(uma, "on the board");
    assertThat(uma.get("/rest/agile/1.0/board/" + boardId + "/issue").body()).contains(key);
    assertThat(uma.get("/rest/agile/1.0/board/" + boardId + "/configuration").body())
        .contains("columnConfig");
    assertThat(uma.get("/rest/agile/1.0/board").body()).contains("SAN board");
    assertThat(host.as("oto").get("/rest/agile/1.0/board/" + boardId).statusCode()).isEqualTo(404);
  }

  @Test
  public void aFilterIsSharedWithAGroupAndTakenBack() {
    String id =
        Json.at(
            uma.sendJson(
                    "POST",
                    "/rest/api/2/filter",
                    "{\"name\":\"To share\",\"jql\":\"project = SAN\"}")
                .body(),
            "/id");
    String shares = "/rest/api/2/filter/" + id + "/permission";
    Visitor ada = host.as("ada");
    assertThat(ada.get("/rest/api/2/filter/" + id).statusCode()).isEqualTo(400);
    HttpResponse<String> shared =
        uma.sendJson("POST", shares, "{\"type\":\"group\",\"groupname\":\"jira-administrators\"}");
    assertThat(shared.statusCode()).as(shared.body()).isEqualTo(201);
    assertThat(Json.at(shared.body(), "/0/group/name")).isEqualTo("jira-administrators");
    assertThat(ada.get("/rest/api/2/filter/" + id).statusCode()).isEqualTo(200);
    assertThat(host.as("oto").get("/rest/api/2/filter/" + id).statusCode()).isEqualTo(400);
    assertThat(
            uma.sendJson("POST", shares, "{\"type\":\"group\",\"groupname\":\"none\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(uma.sendJson("POST", shares, "{\"type\":\"mars\"}").statusCode()).isEqualTo(400);
    assertThat(ada.sendJson("POST", shares, "{\"type\":\"global\"}").statusCode()).isEqualTo(403);
    uma.sendJson(
        "POST", shares, "{\"type\":\"project\",\"projectId\":\"" + host.project().getId() + "\"}");
    assertThat(get(uma, "filter/" + id).at("/sharePermissions/1/project/key").asText())
        .isEqualTo("SAN");
    String share = Json.at(shared.body(), "/0/id");
    assertThat(uma.send(uma.request(shares + "/" + share).DELETE()).statusCode()).isEqualTo(204);
    assertThat(uma.send(uma.request(shares + "/" + share).DELETE()).statusCode()).isEqualTo(404);
    assertThat(Json.read(uma.get(shares).body())).hasSize(1);
  }

  @Test
  public void aSecurityLevelHidesAnIssueFromRestAndPages() throws Exception {
    var schemes = host.jira().issueSecuritySchemeManager();
    Scheme scheme = schemes.createSchemeObject("Secrets", "");
    Long level =
        host.jira()
            .issueSecurityLevelManager()
            .createIssueSecurityLevel(scheme.getId(), "Circle <b>", "")
            .getId();
    schemes.createSchemeEntity(
        schemes.getScheme(scheme.getId()), new SchemeEntity("user", "ada", level));
    schemes.addSchemeToProject(host.project(), scheme);
    var permissions = host.jira().permissionSchemes();
    permissions.grant(
        permissions.of(host.project()).id(),
        ProjectPermissions.SET_ISSUE_SECURITY,
        HolderType.GROUP,
        "jira-administrators");
    for (var screen : host.jira().fieldScreenManager().getFieldScreens()) {
      screen.getTab(0).addFieldScreenLayoutItem("security");
    }
    Visitor ada = host.as("ada");
    HttpResponse<String> made =
        create(
            ada,
            Map.of(
                "project", Map.of("key", "SAN"),
                "issuetype", Map.of("id", typeId()),
                "summary", "confidential straw",
                "security", Map.of("name", "Circle <b>")));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String key = Json.at(made.body(), "/key");
    assertThat(get(ada, "issue/" + key).at("/fields/security/name").asText())
        .isEqualTo("Circle <b>");
    assertThat(ada.get("/browse/" + key).body()).contains("id=\"security-val\">Circle &lt;b&gt;");
    for (String path :
        List.of(
            "/rest/api/2/issue/" + key,
            "/browse/" + key,
            "/rest/api/2/issue/" + key + "/comment")) {
      HttpResponse<String> refused = uma.get(path);
      assertThat(refused.statusCode()).as(path).isGreaterThanOrEqualTo(403);
      assertThat(refused.body()).as(path).doesNotContain("confidential straw");
    }
    assertThat(get(uma, "search?jql=" + Visitor.encode("summary ~ straw")).path("total").asInt())
        .isZero();
    assertThat(uma.get("/issues/?jql=" + Visitor.encode("key = " + key)).body())
        .doesNotContain("confidential straw");
    assertThat(
            create(
                    uma,
                    Map.of(
                        "project", Map.of("key", "SAN"),
                        "issuetype", Map.of("id", typeId()),
                        "summary", "not allowed",
                        "security", Map.of("id", level.toString())))
                .statusCode())
        .isEqualTo(403);
    schemes.removeSchemesFromProject(host.project());
    assertThat(uma.get("/browse/" + key).statusCode()).isEqualTo(200);
  }

  @Test
  public void anIssueTypeHasItsIcon() {
    var type =
        host.jira()
            .issueTypeManager()
            .createIssueType("Iconed", "", "/download/resources/some:thing/icon.svg");
    assertThat(get(uma, "issuetype/" + type.getId()).path("iconUrl").asText())
        .isEqualTo(host.baseUrl() + "/download/resources/some:thing/icon.svg");
  }
}
