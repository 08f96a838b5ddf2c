package org.nivaran.jira.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.nivaran.jira.intake.WebhookSplitterTest.message;
import static org.nivaran.jira.intake.WebhookSplitterTest.webhook;

import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.annotations.security.XsrfProtectionExcluded;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.NewInboxEntry;
import org.nivaran.core.port.Inbox;
import org.nivaran.jira.settings.LineSecrets;
import org.nivaran.jira.settings.Secrets;

public class WhatsAppServletTest {
  private static final String ADDRESS = "/jira/plugins/servlet/nivaran/whatsapp/";
  private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");

  private final Inbox inbox = mock(Inbox.class);
  private final List<NewInboxEntry> stored = new ArrayList<>();
  private final AtomicInteger wakes = new AtomicInteger();
  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final WhatsAppServlet servlet =
      new WhatsAppServlet(
          new WhatsAppWebhook(
              new TwoLines(),
              new SignatureVerifier(),
              new WebhookSplitter(),
              inbox,
              wakes::incrementAndGet,
              InstantSource.fixed(NOW)));

  public WhatsAppServletTest() throws IOException {
    when(inbox.insertAbsent(any()))
        .thenAnswer(
            call -> {
              stored.addAll(call.getArgument(0));
              return stored.size();
            });
    when(response.getOutputStream()).thenReturn(new Written(written));
  }

  @Test
  public void isOpenToMeta() {
    assertThat(WhatsAppServlet.class).hasAnnotation(UnrestrictedAccess.class);
    assertThat(WhatsAppServlet.class).hasAnnotation(XsrfProtectionExcluded.class);
  }

  @Test
  public void answersTheRightTokenWithTheBareChallenge() throws IOException {
    get("1", "subscribe", "1158201444", "verify-1");
    verify(response).setStatus(200);
    verify(response).setContentType("text/plain;charset=UTF-8");
    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("1158201444");
  }

  @Test
  public void refusesAnythingElseWith403() throws IOException {
    String[][] attempts = {
      {"1", "subscribe", "c", "wrong"},
      {"1", "subscribe", "c", "verify-2"},
      {"1", "subscribe", "c", null},
      {"1", "subscribe", null, "verify-1"},
      {"1", "unsubscribe", "c", "verify-1"},
      {"1", null, "c", "verify-1"},
      {"9", "subscribe", "c", "verify-1"},
      {"..%2f1", "subscribe", "c", "verify-1"},
      {"", "subscribe", "c", "verify-1"},
      {"1", "subscribe", "c".repeat(2000), "verify-1"},
      {"blank", "subscribe", "c", ""},
    };
    for (String[] a : attempts) {
      get(a[0], a[1], a[2], a[3]);
    }
    verify(response, times(attempts.length)).setStatus(403);
    assertThat(written.size()).isZero();
  }

  @Test
  public void storesWhatIsSignedAndWakesTheDrain() throws IOException {
    post("1", webhook("\"messages\":[" + message("wamid.1", "919812345678") + "]"), "secret-1");
    verify(response).setStatus(200);
    assertThat(stored).extracting(NewInboxEntry::key).containsExactly("wa:1099:wamid.1");
    assertThat(stored).extracting(NewInboxEntry::received).containsExactly(NOW);
    assertThat(wakes).hasValue(1);
  }

  @Test
  public void storesNothingThatIsNotSigned() throws IOException {
    byte[] body = bytes(webhook("\"messages\":[" + message("a", "1234567") + "]"));
    post("1", body, null);
    post("1", body, "sha256=nonsense");
    post("1", body, Signatures.of(body, "secret-2"));
    verify(response, times(3)).setStatus(401);
    verifyNoInteractions(inbox);
    assertThat(wakes).hasValue(0);
  }

  @Test
  public void storesNothingForALineThatCannotBeSignedFor() throws IOException {
    byte[] body = bytes("{}");
    post("9", body, Signatures.of(body, "secret-1"));
    post("blank", body, Signatures.of(body, "secret-1"));
    post("NOT A LINE", body, Signatures.of(body, "secret-1"));
    verify(response, times(3)).setStatus(404);
    verifyNoInteractions(inbox);
  }

  @Test
  public void keepsSignedNonsenseDeadAndSaysYes() throws IOException {
    post("1", "this is not JSON", "secret-1");
    verify(response).setStatus(200);
    assertThat(stored).extracting(NewInboxEntry::deadReason).containsExactly("not JSON");
  }

  @Test
  public void doesNotBelieveOneAppAboutTheLinesOfAnother() throws IOException {
    post("2", webhook("\"messages\":[" + message("a", "1234567") + "]"), "secret-2");
    verify(response).setStatus(200);
    assertThat(stored)
        .extracting(NewInboxEntry::deadReason)
        .containsExactly("no line has this phone number id");
  }

  @Test
  public void asksMetaToComeAgainWhenItCannotStore() throws IOException {
    doThrow(new IllegalStateException("database down")).when(inbox).insertAbsent(any());
    post("1", webhook("\"messages\":[" + message("a", "1234567") + "]"), "secret-1");
    verify(response).setStatus(503);
    assertThat(wakes).hasValue(0);
  }

  @Test
  public void refusesTooLongABodyAnnouncedOrNot() throws IOException {
    byte[] body = new byte[RequestBody.MOST + 1];
    postAnnounced("1", body, Signatures.of(body, "secret-1"), body.length);
    postAnnounced("1", body, Signatures.of(body, "secret-1"), -1);
    verify(response, times(2)).setStatus(413);
    verify(response, never()).setStatus(200);
    verifyNoInteractions(inbox);
  }

  @Test
  public void takesMetasLongestBody() throws IOException {
    String text = "x".repeat(3 * 1024 * 1024 - 1000);
    post(
        "1",
        webhook("\"messages\":[" + message("a", "1234567").replace("hello", text) + "]"),
        "secret-1");
    verify(response).setStatus(200);
    assertThat(stored).hasSize(1);
  }

  private void get(
      String line, @Nullable String mode, @Nullable String challenge, @Nullable String token)
      throws IOException {
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getRequestURI()).thenReturn(ADDRESS + line);
    when(request.getParameter("hub.mode")).thenReturn(mode);
    when(request.getParameter("hub.challenge")).thenReturn(challenge);
    when(request.getParameter("hub.verify_token")).thenReturn(token);
    servlet.doGet(request, response);
  }

  private void post(String line, String body, String secret) throws IOException {
    byte[] bytes = bytes(body);
    post(line, bytes, Signatures.of(bytes, secret));
  }

  private void post(String line, byte[] body, @Nullable String signature) throws IOException {
    postAnnounced(line, body, signature, body.length);
  }

  private void postAnnounced(String line, byte[] body, @Nullable String signature, long length)
      throws IOException {
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getRequestURI()).thenReturn(ADDRESS + line + ";jsessionid=7");
    when(request.getHeader("X-Hub-Signature-256")).thenReturn(signature);
    when(request.getContentLengthLong()).thenReturn(length);
    when(request.getInputStream()).thenReturn(new Bytes(body));
    servlet.doPost(request, response);
    verify(request, never()).getParameter(any());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final class TwoLines implements Secrets {
    private final List<LineSecrets> all =
        List.of(
            new LineSecrets(new LineId("1"), "1099", "verify-1", "secret-1", "token-1"),
            new LineSecrets(new LineId("2"), "2099", "verify-2", "secret-2", "token-2"),
            new LineSecrets(new LineId("blank"), "3099", "", "", ""));

    @Override
    public Optional<LineSecrets> ofLine(LineId line) {
      return all.stream().filter(each -> each.line().equals(line)).findFirst();
    }

    @Override
    public List<LineSecrets> ofAllLines() {
      return all;
    }

    @Override
    public Optional<String> graphVersion(LineId line) {
      return Optional.empty();
    }

    @Override
    public Optional<String> phoneSecret() {
      return Optional.empty();
    }
  }

  private static final class Bytes extends ServletInputStream {
    private final InputStream in;

    Bytes(byte[] body) {
      this.in = new ByteArrayInputStream(body);
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      return in.read(b, off, len);
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Written extends ServletOutputStream {
    private final ByteArrayOutputStream out;

    Written(ByteArrayOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) {
      out.write(b);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
