package org.nivaran.sandbox.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The jar as users start it, in a JVM of its own. */
public class SandboxProcessIT {
  private static final int AFTER_SIGTERM = 143;

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void itSurvivesAKillAndEndsCleanlyAtSigterm() throws Exception {
    Path home = folder.newFolder().toPath();
    Path jar = TinyPlugin.withKey("tiny.kept").in(folder.newFolder().toPath());
    try (SandboxProcess first = SandboxProcess.builder(home).plugin(jar).start()) {
      assertThat(status(first)).contains("RUNNING");
      first.kill();
      assertThat(first.isAlive()).isFalse();
    }
    try (SandboxProcess again = SandboxProcess.builder(home).start()) {
      assertThat(plugins(again)).contains("tiny.kept", "\"enabled\":true");
      assertThat(again.stop()).isEqualTo(AFTER_SIGTERM);
      assertThat(again.log()).doesNotContain("ERROR");
    }
  }

  @Test
  public void aWrongCommandLineIsExplained() throws Exception {
    SandboxProcess.Builder wrong =
        SandboxProcess.builder(folder.newFolder().toPath()).arguments("--no-such");
    assertThatThrownBy(wrong::start)
        .hasMessageContaining("--no-such")
        .hasMessageContaining("java -jar");
  }

  @Test
  public void neitherPluginNorSpringIsOnItsOwnClassPath() {
    for (String name :
        List.of(
            "org.nivaran.core.package-info",
            "org.nivaran.jira.wiring.HostServices",
            "org.springframework.beans.factory.BeanFactory")) {
      assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }
  }

  private static String status(SandboxProcess sandbox) throws Exception {
    return send(HttpRequest.newBuilder(sandbox.uri("/status"))).body();
  }

  private static String plugins(SandboxProcess sandbox) throws Exception {
    HttpResponse<String> login =
        send(
            HttpRequest.newBuilder(sandbox.uri("/rest/auth/1/session"))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"admin\",\"password\":\"admin\"}")));
    String cookie = login.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    URI list = sandbox.uri("/rest/plugins/1.0/");
    return send(HttpRequest.newBuilder(list).header("Cookie", cookie)).body();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
