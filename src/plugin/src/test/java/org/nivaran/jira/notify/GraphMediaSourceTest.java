package org.nivaran.jira.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.MediaHandle;
import org.nivaran.core.intake.MediaKind;
import org.nivaran.core.port.MediaSource;
import org.nivaran.core.port.MediaSource.Outcome;
import org.nivaran.core.port.NewMedium;

public class GraphMediaSourceTest {
  private static final LineId LINE = new LineId("1");
  private static final byte[] PHOTO = "a photo".getBytes(StandardCharsets.UTF_8);

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final CountDownLatch finished = new CountDownLatch(1);
  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private URI base;
  private String url;
  private byte[] content = PHOTO;
  private int status = 200;
  private boolean silent;

  @Before
  public void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
    server.start();
    base = URI.create("http://localhost:" + server.getAddress().getPort() + "/graph");
    url = base + "/media/5501?sig=1";
  }

  @After
  public void stopServer() {
    finished.countDown();
    server.stop(0);
  }

  @Test
  public void asksWhereItLiesAndGetsItWithTheSameToken() throws IOException {
    Path into = file();
    Outcome outcome = source(Duration.ofSeconds(10)).fetch(image("5501"), into);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Fetched.class,
            fetched -> {
              assertThat(fetched.size()).isEqualTo(PHOTO.length);
              assertThat(fetched.expected()).isEqualTo("abc=");
              assertThat(fetched.sha256()).hasSize(32);
            });
    assertThat(into).hasBinaryContent(PHOTO);
    assertThat(asked)
        .containsExactly(
            "/graph/v26.0/5501?phone_number_id=1099 Bearer token-1",
            "/graph/media/5501?sig=1 Bearer token-1");
  }

  @Test
  public void goesNowhereElse() throws IOException {
    for (String elsewhere :
        new String[] {
          "http://localhost:" + server.getAddress().getPort() + "/other",
          "https://evil.example/x",
          "https://169.254.169.254/latest",
          "file:///etc/passwd",
          "not an address",
          ""
        }) {
      asked.clear();
      url = elsewhere;
      assertThat(source(Duration.ofSeconds(10)).fetch(image("5501"), file()))
          .as(elsewhere)
          .isEqualTo(new Outcome.Refused("address"));
      assertThat(asked).as(elsewhere).hasSize(1);
    }
  }

  @Test
  public void followsNoRedirect() throws IOException {
    url = base + "/media/moved";
    assertThat(source(Duration.ofSeconds(10)).fetch(image("5501"), file()))
        .isEqualTo(new Outcome.Failed("HTTP 302", null));
    assertThat(asked).hasSize(2);
  }

  @Test
  public void stopsWhenItIsTooLarge() throws IOException {
    content = new byte[(int) MediaKind.STICKER.mostBytes() + 1];
    assertThat(source(Duration.ofSeconds(20)).fetch(medium(MediaKind.STICKER, "5501"), file()))
        .isEqualTo(new Outcome.Refused("too-large"));
  }

  @Test
  public void waitsNotForEver() throws IOException {
    silent = true;
    assertThat(source(Duration.ofMillis(300)).fetch(image("5501"), file()))
        .isInstanceOf(Outcome.Failed.class);
  }

  @Test
  public void leavesMetaAloneWhereItSaysNo() throws IOException {
    status = 429;
    assertThat(source(Duration.ofSeconds(10)).fetch(image("5501"), file()))
        .isEqualTo(new Outcome.Failed("HTTP 429", Duration.ofMinutes(30)));
    status = 404;
    assertThat(source(Duration.ofSeconds(10)).fetch(image("5501"), file()))
        .isEqualTo(new Outcome.Failed("HTTP 404", null));
    assertThat(source(Duration.ofSeconds(10)).fetch(image("../../me"), file()))
        .isEqualTo(new Outcome.Refused("id"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
    if (path.contains("moved")) {
      exchange.getResponseHeaders().add("Location", base + "/media/5501");
      exchange.sendResponseHeaders(302, -1);
      exchange.close();
      return;
    }
    if (silent && path.contains("/media/")) {
      exchange.sendResponseHeaders(200, 100);
      exchange.getResponseBody().write(1);
      exchange.getResponseBody().flush();
      try {
        finished.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
      return;
    }
    byte[] body =
        path.contains("/media/")
            ? content
            : ("{\"url\":\"" + url + "\",\"sha256\":\"abc=\",\"file_size\":7}")
                .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    } catch (IOException gone) {
      // The reader stopped, as it should.
      exchange.close();
    }
  }

  private MediaSource source(Duration patience) {
    GraphAccounts accounts = mock(GraphAccounts.class);
    when(accounts.of(LINE))
        .thenReturn(Optional.of(new GraphAccess(base, "v26.0", "1099", "token-1")));
    return new GraphMediaSource(
        GraphMessenger.client(Duration.ofSeconds(5)), accounts, AllowedHosts.known(), patience);
  }

  private Path file() throws IOException {
    return Files.createTempFile(folder.getRoot().toPath(), "m", ".part");
  }

  private static NewMedium image(String id) {
    return medium(MediaKind.IMAGE, id);
  }

  private static NewMedium medium(MediaKind kind, String id) {
    return new NewMedium(
        "k", new IssueId(1), "whatsapp", LINE, kind, MediaHandle.of(id), Instant.EPOCH);
  }
}
