package org.nivaran.jira.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.Button;
import org.nivaran.core.notify.Dispatch;
import org.nivaran.core.notify.SendOutcome;
import org.nivaran.core.notify.SendProblem;
import org.nivaran.core.notify.TemplateUse;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.LineSecrets;
import org.nivaran.jira.settings.Secrets;

public class GraphMessengerTest {
  private static final LineId LINE = new LineId("1");
  private static final CitizenAddress PHONE = CitizenAddress.of(new PhoneNumber("+919812345678"));
  private static final CitizenAddress SCOPED = new CitizenAddress(null, "IN.77001");

  private final CountDownLatch finished = new CountDownLatch(1);
  private HttpServer server;
  private URI base;
  private int status = 200;
  private String answer = "{\"messages\":[{\"id\":\"wamid.9\"}]}";
  private Map<String, String> answerHeaders = Map.of();
  private boolean silent;
  private JsonNode asked = MissingNode.getInstance();
  private String askedPath = "";
  private Optional<String> lineVersion = Optional.empty();
  private String authorization = "";

  @Before
  public void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    base = URI.create("http://localhost:" + server.getAddress().getPort() + "/graph");
  }

  @After
  public void stopServer() {
    finished.countDown();
    server.stop(0);
  }

  @Test
  public void aLineMayAskForAVersionOfItsOwn() {
    lineVersion = Optional.of("v27.0");

    send(free(PHONE, "ok"));

    assertThat(askedPath).isEqualTo("/graph/v27.0/1099/messages");
  }

  @Test
  public void sendsTextToANumber() {
    SendOutcome outcome = send(free(PHONE, "नमस्ते <b> $x"));
    assertThat(outcome).isEqualTo(new SendOutcome.Accepted("wamid.9"));
    assertThat(askedPath).isEqualTo("/graph/v26.0/1099/messages");
    assertThat(authorization).isEqualTo("Bearer token-1");
    assertThat(asked.path("messaging_product").asText()).isEqualTo("whatsapp");
    assertThat(asked.path("to").asText()).isEqualTo("919812345678");
    assertThat(asked.has("recipient")).isFalse();
    assertThat(asked.path("type").asText()).isEqualTo("text");
    assertThat(asked.path("text").path("body").asText()).isEqualTo("नमस्ते <b> $x");
    assertThat(asked.path("biz_opaque_callback_data").asText()).isEqualTo("out:7");
  }

  @Test
  public void sendsToABusinessScopedId() {
    send(free(SCOPED, "a"));
    assertThat(asked.path("recipient").asText()).isEqualTo("IN.77001");
    assertThat(asked.has("to")).isFalse();
  }

  @Test
  public void sendsButtonsWithinMetasLimits() {
    send(
        new Dispatch(
            LINE,
            PHONE,
            new Dispatch.Form.Free(
                "क".repeat(2000),
                List.of(
                    new Button("p1", "समाधान हो गया"),
                    new Button("p2", "बिल्कुल भी समाधान नहीं हुआ है"))),
            "out:7"));
    JsonNode interactive = asked.path("interactive");
    assertThat(asked.path("type").asText()).isEqualTo("interactive");
    assertThat(interactive.path("type").asText()).isEqualTo("button");
    assertThat(interactive.path("body").path("text").asText()).hasSize(1024).endsWith("…");
    JsonNode buttons = interactive.path("action").path("buttons");
    assertThat(buttons.path(0).path("reply").path("id").asText()).isEqualTo("p1");
    assertThat(buttons.path(0).path("reply").path("title").asText()).isEqualTo("समाधान हो गया");
    assertThat(buttons.path(1).path("reply").path("title").asText().length())
        .isLessThanOrEqualTo(20);
  }

  @Test
  public void sendsTemplates() {
    send(
        new Dispatch(
            LINE,
            PHONE,
            new Dispatch.Form.Template(
                new TemplateUse(
                    "grievance_ack",
                    Language.HINDI,
                    List.of("RPR-2611-00042-K", "two\n lines"),
                    List.of("yes", "no"))),
            "out:7"));
    JsonNode template = asked.path("template");
    assertThat(template.path("name").asText()).isEqualTo("grievance_ack");
    assertThat(template.path("language").path("code").asText()).isEqualTo("hi");
    assertThat(template.path("components").path(0).toString())
        .isEqualTo(
            "{\"type\":\"body\",\"parameters\":[{\"type\":\"text\",\"text\":\"RPR-2611-00042-K\"},"
                + "{\"type\":\"text\",\"text\":\"two lines\"}]}");
    assertThat(template.path("components").path(2).toString())
        .isEqualTo(
            "{\"type\":\"button\",\"sub_type\":\"quick_reply\",\"index\":\"1\","
                + "\"parameters\":[{\"type\":\"payload\",\"payload\":\"no\"}]}");
  }

  @Test
  public void passesOnMetasRefusalWithoutNumbers() {
    status = 400;
    answer =
        "{\"error\":{\"code\":131047,\"message\":\"m\",\"error_data\":{\"details\":\"24 hours since"
            + " +919812345678 wrote\"}}}";
    assertThat(send(free(PHONE, "a")))
        .isEqualTo(
            new SendOutcome.Refused(new SendProblem(131047, "24 hours since … wrote", false)));
  }

  @Test
  public void calls429AndServerErrorsTransient() {
    status = 429;
    answer = "{\"error\":{\"code\":130429,\"message\":\"slow down\"}}";
    answerHeaders = Map.of("Retry-After", "7");
    assertThat(send(free(PHONE, "a")))
        .isEqualTo(
            new SendOutcome.Refused(new SendProblem(130429, "slow down (retry after 7 s)", true)));
    status = 503;
    answer = "<html>";
    answerHeaders = Map.of();
    assertThat(send(free(PHONE, "a")))
        .isEqualTo(new SendOutcome.Refused(new SendProblem(0, "HTTP 503", true)));
    status = 500;
    answer = "{\"error\":{\"code\":131000,\"message\":\"again\"}}";
    assertThat(send(free(PHONE, "a")))
        .isEqualTo(new SendOutcome.Refused(new SendProblem(131000, "again", true)));
  }

  @Test
  public void doesNotKnowWhatAProxyMeans() {
    answer = "";
    for (int odd : new int[] {200, 500, 502, 504}) {
      status = odd;
      assertThat(send(free(PHONE, "a"))).as("%s", odd).isInstanceOf(SendOutcome.Unknown.class);
    }
  }

  @Test
  public void doesNotKnowWhenNobodyAnswers() {
    silent = true;
    assertThat(send(free(PHONE, "a"))).isInstanceOf(SendOutcome.Unknown.class);
  }

  @Test
  public void knowsThatNothingWentOutWithoutAConnection() throws IOException {
    try (ServerSocket closed = new ServerSocket(0)) {
      base = URI.create("http://localhost:" + closed.getLocalPort());
    }
    assertThat(send(free(PHONE, "a")))
        .isEqualTo(new SendOutcome.Refused(new SendProblem(0, "no connection", true)));
  }

  @Test
  public void doesNotFollowRedirects() {
    status = 302;
    answer = "";
    answerHeaders = Map.of("Location", "/elsewhere");
    assertThat(send(free(PHONE, "a")))
        .isEqualTo(new SendOutcome.Refused(new SendProblem(0, "HTTP 302", false)));
  }

  @Test
  public void showsTheTokenToNobodyElse() {
    base = URI.create("https://graph.example.org");
    assertThat(send(free(PHONE, "a")))
        .isEqualTo(
            new SendOutcome.Refused(
                new SendProblem(0, "the host of the Graph API is not allowed", false)));
    base = URI.create("http://graph.facebook.com");
    assertThat(send(free(PHONE, "a"))).isInstanceOf(SendOutcome.Refused.class);
  }

  @Test
  public void refusesALineWithoutAccess() {
    assertThat(
            send(new Dispatch(new LineId("9"), PHONE, new Dispatch.Form.Free("a", List.of()), "d")))
        .isInstanceOf(SendOutcome.Refused.class);
  }

  @Test
  public void hidesTheTokenWhenPrinted() {
    assertThat(new GraphAccess(base, "v26.0", "1099", "token-1").toString())
        .doesNotContain("token-1");
  }

  private SendOutcome send(Dispatch dispatch) {
    DeskSettings settings =
        new DeskSettings(
            "bot", "GRV", 1, base, List.of(Language.HINDI), Map.of(), Map.of(), Map.of(), Map.of());
    return new GraphMessenger(
            GraphMessenger.client(Duration.ofSeconds(5)),
            new GraphAccounts(() -> Optional.of(settings), new OneLine(lineVersion), "v26.0"),
            AllowedHosts.known(),
            Duration.ofMillis(silent ? 300 : 10_000))
        .send(dispatch);
  }

  private static Dispatch free(CitizenAddress to, String text) {
    return new Dispatch(LINE, to, new Dispatch.Form.Free(text, List.of()), "out:7");
  }

  private void answer(HttpExchange received) throws IOException {
    askedPath = received.getRequestURI().getPath();
    authorization = received.getRequestHeaders().getFirst("Authorization");
    asked = new ObjectMapper().readTree(received.getRequestBody().readAllBytes());
    if (silent) {
      awaitEnd();
    }
    answerHeaders.forEach(received.getResponseHeaders()::set);
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    received.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    received.getResponseBody().write(body);
    received.close();
  }

  private void awaitEnd() {
    try {
      finished.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class OneLine implements Secrets {
    private final LineSecrets one = new LineSecrets(LINE, "1099", "v", "s", "token-1");
    private final Optional<String> version;

    OneLine(Optional<String> version) {
      this.version = version;
    }

    @Override
    public Optional<LineSecrets> ofLine(LineId line) {
      return line.equals(LINE) ? Optional.of(one) : Optional.empty();
    }

    @Override
    public List<LineSecrets> ofAllLines() {
      return List.of(one);
    }

    @Override
    public Optional<String> graphVersion(LineId line) {
      return version;
    }

    @Override
    public Optional<String> phoneSecret() {
      return Optional.empty();
    }
  }
}
