package org.nivaran.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.nivaran.sandbox.boot.Sandbox;
import org.nivaran.sandbox.boot.SandboxOptions;

/** Who gets in, by which door, and who does not. */
public class LoginIT {

  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();

  @SuppressWarnings("NullAway.Init")
  private static Sandbox sandbox;

  @BeforeClass
  public static void start() {
    sandbox = startWithPeople();
  }

  private static Sandbox startWithPeople() {
    Sandbox started =
        Sandbox.start(
            SandboxOptions.inDirectory(folder.getRoot().toPath()), InstantSource.system());
    ApplicationUser admin = started.jira().users().create("ada", "Ada <Admin>", null, "ada-secret");
    started.jira().users().create("uma", "Uma", "uma@example.org", "uma-secret");
    started.jira().groups().create("jira-administrators");
    started.jira().groups().add(admin, "jira-administrators");
    started.jira().globalPermissions().grant(GlobalPermissionKey.ADMINISTER, "jira-administrators");
    return started;
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  private static Visitor visitor() {
    return new Visitor(sandbox.baseUrl());
  }

  private static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  @Test
  public void aStrangerIsSentToTheLogInAndBack() {
    HttpResponse<String> page = visitor().get("/secure/ViewProfile.jspa");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(location(page))
        .isEqualTo(
            "/jira/login.jsp?permissionViolation=true&os_destination=%2Fsecure%2FViewProfile.jspa");
  }

  @Test
  public void theFormLogsInAndLeadsOn() {
    Visitor uma = visitor();
    HttpResponse<String> answer =
        uma.submit(
            "/login.jsp",
            Map.of(
                "os_username", "uma",
                "os_password", "uma-secret",
                "os_destination", "/secure/ViewProfile.jspa"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/jira/secure/ViewProfile.jspa");
    HttpResponse<String> profile = uma.get("/secure/ViewProfile.jspa");
    assertThat(profile.statusCode()).isEqualTo(200);
    assertThat(profile.body()).contains("uma@example.org", "<html lang=\"en\">");
  }

  @Test
  public void theFormNeverLeadsOutOfTheSite() {
    HttpResponse<String> answer =
        visitor()
            .submit(
                "/login.jsp",
                Map.of(
                    "os_username", "uma",
                    "os_password", "uma-secret",
                    "os_destination", "//evil.example/"));
    assertThat(location(answer)).isEqualTo("/jira/secure/Dashboard.jspa");
  }

  @Test
  public void aWrongPasswordIsRefusedWithoutTellingWhy() {
    HttpResponse<String> wrong =
        visitor().submit("/login.jsp", Map.of("os_username", "uma", "os_password", "x"));
    HttpResponse<String> unknown =
        visitor().submit("/login.jsp", Map.of("os_username", "nobody", "os_password", "x"));
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("incorrect");
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).contains("incorrect");
  }

  @Test
  public void tooManyWrongPasswordsAreRefusedUnseen() {
    Visitor guesser = visitor();
    sandbox.jira().users().create("gus", "Gus", null, "gus-secret");
    for (int i = 0; i < 10; i++) {
      guesser.submit("/login.jsp", Map.of("os_username", "gus", "os_password", "x" + i));
    }
    HttpResponse<String> right =
        guesser.submit("/login.jsp", Map.of("os_username", "gus", "os_password", "gus-secret"));
    assertThat(right.statusCode()).isEqualTo(401);
    assertThat(right.body()).contains("Too many");
  }

  @Test
  public void aFormWithoutItsTokenIsRefused() {
    Visitor uma = visitor();
    uma.get("/login.jsp");
    Map<String, String> form = Map.of("os_username", "uma", "os_password", "uma-secret");
    assertThat(uma.submitWithToken("/login.jsp", form, null).statusCode()).isEqualTo(403);
    assertThat(uma.submitWithToken("/login.jsp", form, "guess").statusCode()).isEqualTo(403);
  }

  @Test
  public void restLogsInTellsWhoAndLogsOut() {
    Visitor uma = Visitor.loggedIn(sandbox.baseUrl(), "uma", "uma-secret");
    assertThat(uma.get("/rest/api/2/myself").body()).contains("\"name\":\"uma\"");
    assertThat(uma.get("/rest/auth/1/session").body()).contains("\"name\":\"uma\"");
    String stolen = uma.cookie("JSESSIONID").orElseThrow();
    assertThat(uma.send(uma.request("/rest/auth/1/session").DELETE()).statusCode()).isEqualTo(204);
    Visitor thief = visitor();
    assertThat(
            thief
                .send(thief.request("/rest/api/2/myself").header("Cookie", "JSESSIONID=" + stolen))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  public void restRefusesWrongPasswordsAndOddBodies() {
    Visitor stranger = visitor();
    String path = "/rest/auth/1/session";
    assertThat(
            stranger
                .sendJson("POST", path, "{\"username\":\"uma\",\"password\":\"x\"}")
                .statusCode())
        .isEqualTo(401);
    assertThat(stranger.sendJson("POST", path, "{\"username\":").statusCode()).isEqualTo(400);
    assertThat(stranger.sendJson("POST", path, "").statusCode()).isEqualTo(400);
    assertThat(
            stranger
                .send(
                    stranger
                        .request(path)
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofString("<a/>")))
                .statusCode())
        .isEqualTo(415);
    assertThat(stranger.get(path).statusCode()).isEqualTo(401);
    assertThat(stranger.get("/rest/api/2/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  public void aTokenActsForItsOwnerUntilItIsRevoked() {
    Visitor uma = Visitor.loggedIn(sandbox.baseUrl(), "uma", "uma-secret");
    HttpResponse<String> made =
        uma.sendJson(
            "POST", "/rest/pat/latest/tokens", "{\"name\":\"robot\",\"expirationDuration\":1}");
    assertThat(made.statusCode()).isEqualTo(201);
    String secret = made.body().replaceAll(".*\"rawToken\":\"([^\"]+)\".*", "$1");
    String id = made.body().replaceAll(".*\"id\":(\\d+).*", "$1");
    assertThat(uma.get("/rest/pat/latest/tokens").body()).contains("robot").doesNotContain(secret);
    Visitor robot = visitor();
    assertThat(bearer(robot, secret).body()).contains("\"name\":\"uma\"");
    assertThat(uma.send(uma.request("/rest/pat/latest/tokens/" + id).DELETE()).statusCode())
        .isEqualTo(204);
    assertThat(bearer(robot, secret).statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> bearer(Visitor robot, String secret) {
    return robot.send(
        robot.request("/rest/api/2/myself").header("Authorization", "Bearer " + secret));
  }

  @Test
  public void theTokenPageShowsASecretOnce() {
    Visitor uma = Visitor.loggedIn(sandbox.baseUrl(), "uma", "uma-secret");
    HttpResponse<String> made =
        uma.submit("/secure/ViewPersonalAccessTokens.jspa", Map.of("tokenName", "<b>mine</b>"));
    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(made.body()).contains("id=\"new-token\"", "&lt;b&gt;mine&lt;/b&gt;");
    assertThat(uma.get("/secure/ViewPersonalAccessTokens.jspa").body())
        .doesNotContain("id=\"new-token\"");
  }

  @Test
  public void nameAndPasswordInAHeaderAreOff() {
    Visitor stranger = visitor();
    String pair =
        Base64.getEncoder().encodeToString("uma:uma-secret".getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        stranger.send(
            stranger.request("/rest/api/2/myself").header("Authorization", "Basic " + pair));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Basic Authentication has been disabled");
  }

  @Test
  public void administrationAsksForThePasswordAgain() {
    Visitor ada = Visitor.loggedIn(sandbox.baseUrl(), "ada", "ada-secret");
    HttpResponse<String> first = ada.get("/secure/admin/UserBrowser.jspa");
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(location(first)).contains("WebSudoAuthenticate!default.jspa");
    assertThat(
            ada.submit("/secure/admin/WebSudoAuthenticate.jspa", Map.of("webSudoPassword", "x"))
                .statusCode())
        .isEqualTo(401);
    ada.openAdministration("ada-secret");
    HttpResponse<String> open = ada.get("/secure/admin/UserBrowser.jspa");
    assertThat(open.statusCode()).isEqualTo(200);
    assertThat(open.body()).contains("Ada &lt;Admin&gt;").doesNotContain("<Admin>");
  }

  @Test
  public void administrationIsNotForEverybody() {
    Visitor uma = Visitor.loggedIn(sandbox.baseUrl(), "uma", "uma-secret");
    assertThat(uma.get("/secure/admin/UserBrowser.jspa").statusCode()).isEqualTo(403);
    assertThat(visitor().get("/secure/admin/UserBrowser.jspa").statusCode()).isEqualTo(303);
    assertThat(
            uma.sendJson("POST", "/rest/api/2/user", "{\"name\":\"x\",\"password\":\"xxx\"}")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  public void theLanguageIsChosenAndKept() {
    Visitor uma = Visitor.loggedIn(sandbox.baseUrl(), "uma", "uma-secret");
    uma.submit("/secure/Language.jspa", Map.of("language", "hi", "return_to", "/"));
    assertThat(uma.get("/secure/ViewProfile.jspa").body())
        .contains("<html lang=\"hi\">", "लॉग आउट");
    uma.submit("/secure/Language.jspa", Map.of("language", "en", "return_to", "/"));
    assertThat(uma.get("/secure/ViewProfile.jspa").body()).contains("<html lang=\"en\">");
  }

  @Test
  public void loggingOutNeedsMoreThanAnAddress() {
    Visitor uma = Visitor.loggedIn(sandbox.baseUrl(), "uma", "uma-secret");
    assertThat(uma.get("/logout").statusCode()).isEqualTo(200);
    assertThat(uma.get("/rest/api/2/myself").statusCode()).isEqualTo(200);
    uma.submit("/logout", Map.of());
    assertThat(uma.get("/rest/api/2/myself").statusCode()).isEqualTo(401);
  }

  @Test
  public void whatIsNotThereIsSaidSo() {
    Visitor uma = Visitor.loggedIn(sandbox.baseUrl(), "uma", "uma-secret");
    HttpResponse<String> page = uma.get("/secure/Nothing.jspa");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Not found");
  }

  @Test
  public void staticFilesAreKeptByTheirHash() {
    Visitor stranger = visitor();
    String address =
        stranger
            .get("/login.jsp")
            .body()
            .replaceAll("(?s).*href=\"/jira(/static/css[^\"]+)\".*", "$1");
    HttpResponse<String> file = stranger.get(address);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    String tag = file.headers().firstValue("ETag").orElseThrow();
    assertThat(
            stranger
                .send(stranger.request("/static/css/host.css").header("If-None-Match", tag))
                .statusCode())
        .isEqualTo(304);
    assertThat(stranger.get("/static/../web.i18n").statusCode()).isIn(400, 404);
  }
}
