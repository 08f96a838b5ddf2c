package org.nivaran.jira.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.templaterenderer.TemplateRenderer;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.NewCitizen;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.Discretion;
import org.nivaran.core.testing.InMemoryCitizens;
import org.nivaran.core.testing.InMemoryClocks;
import org.nivaran.core.testing.InMemoryGrievances;
import org.nivaran.core.testing.InMemoryPins;
import org.nivaran.core.testing.InMemoryTries;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.Samples;
import org.nivaran.core.usecase.ReadingStatus;
import org.nivaran.jira.testing.PaperJira;
import org.nivaran.jira.testing.PropertyTexts;
import org.nivaran.jira.testing.TemplateRendering;

public class StatusServletTest {

  private static final Instant NOW = Instant.parse("2026-11-25T07:00:00Z");
  private static final String HOSTILE = "\"><script>x</script>&'${x}#end";

  private final InMemoryGrievances grievances = new InMemoryGrievances();
  private final InMemoryCitizens citizens = new InMemoryCitizens();
  private final Grievance grievance = Samples.grievance(7);
  private StatusServlet servlet;

  /** Nothing is confidential. */
  private static final class NothingIsKept implements Discretion {
    @Override
    public boolean isKept(IssueId issue) {
      return false;
    }

    @Override
    public boolean isGone(IssueId issue) {
      return false;
    }
  }

  /** What came back. */
  private record Got(int status, Map<String, String> headers, String body) {}

  @Before
  public void setUp() throws Exception {
    citizens.add(
        new NewCitizen(
            CitizenAddress.of(new PhoneNumber("+919812345678")), "सीता बाई", Language.HINDI));
    grievances.insertIfAbsent(grievance);
    TemplateRenderer renderer = mock(TemplateRenderer.class);
    doAnswer(
            call -> {
              Writer out = call.getArgument(2);
              out.write(
                  TemplateRendering.render(
                      call.getArgument(0), call.getArgument(1), Locale.ENGLISH, true));
              return null;
            })
        .when(renderer)
        .render(anyString(), any(), any());
    servlet =
        new StatusServlet(
            new PaperJira().settings(),
            new ReadingStatus(
                grievances,
                citizens,
                new InMemoryClocks(),
                new NothingIsKept(),
                new InMemoryPins(),
                new InMemoryTries()),
            new AddressLimit(30, Duration.ofMinutes(1)),
            new StatusPage(renderer, PropertyTexts.english(), RaipurDesk.data()),
            InstantSource.fixed(NOW));
  }

  @Test
  public void isOpenToEverybody() {
    assertThat(StatusServlet.class.isAnnotationPresent(UnrestrictedAccess.class)).isTrue();
  }

  @Test
  public void theFormIsSmallHindiAndNotKept() throws Exception {
    Got got = get(Map.of());

    assertThat(got.status()).isEqualTo(200);
    assertThat(got.body())
        .contains("<html lang=\"hi\">", "आपकी शिकायत की स्थिति", "noindex")
        .doesNotContain("<script", "$");
    assertThat(got.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(20_000);
    assertThat(got.headers())
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("X-Frame-Options", "DENY")
        .containsEntry("Referrer-Policy", "no-referrer")
        .containsKey("X-Robots-Tag");
    assertThat(got.headers().get("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(get(Map.of("lang", "en")).body()).contains("Status of your grievance");
  }

  @Test
  public void showsWhereItIsAndNobodysName() throws Exception {
    Got got = post(grievance.reference().toString(), "५६७८");

    assertThat(got.status()).isEqualTo(200);
    assertThat(got.body())
        .contains(grievance.reference().toString(), "कॉल सेंटर देख रहा है", "25 नवंबर 2026")
        .doesNotContain("सीता", "9812345678", "raipur-user", "$", "<script");
    assertThat(got.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(20_000);
  }

  @Test
  public void aWholeNumberIsTakenByItsLastFour() throws Exception {
    assertThat(post(grievance.reference().toString(), "+91 98123-45678").status()).isEqualTo(200);
  }

  @Test
  public void wrongDigitsAndNoSuchReferenceAreOneAnswer() throws Exception {
    Got wrong = post(grievance.reference().toString(), "1111");
    Got noSuch = post(Samples.reference(4711).toString(), "1111");

    assertThat(wrong.status()).isEqualTo(404);
    assertThat(noSuch.status()).isEqualTo(404);
    assertThat(plain(noSuch, Samples.reference(4711).toString()))
        .isEqualTo(plain(wrong, grievance.reference().toString()));
    assertThat(noSuch.headers().keySet()).isEqualTo(wrong.headers().keySet());
  }

  @Test
  public void guessingAllDigitsEnds() throws Exception {
    int notFound = 0;
    for (int i = 0; i < 20; i++) {
      notFound +=
          post(grievance.reference().toString(), "1%03d".formatted(i)).status() == 404 ? 1 : 0;
    }
    assertThat(notFound).isEqualTo(6);
    Got late = post(grievance.reference().toString(), "5678");
    assertThat(late.status()).isEqualTo(429);
    assertThat(late.headers()).containsKey("Retry-After");
  }

  @Test
  public void oneAddressMayAskSoOftenOnly() throws Exception {
    int refused = 0;
    for (int i = 1; i <= 40; i++) {
      refused += post(Samples.reference(i).toString(), "1111").status() == 429 ? 1 : 0;
    }
    assertThat(refused).isEqualTo(10);
  }

  @Test
  public void hostileInputIsNeverMarkupAndNeverAFailure() throws Exception {
    for (String text : new String[] {HOSTILE, "", "\0", "x".repeat(100_000), "${x}", "%", "'--"}) {
      Got got = post(text, text);
      assertThat(got.status()).as(text).isEqualTo(400);
      assertThat(got.body()).doesNotContain("<script", "&'$");
      assertThat(got.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(20_000);
      Got shown = get(Map.of("reference", text, "lang", text));
      assertThat(shown.status()).isEqualTo(200);
      assertThat(shown.body()).doesNotContain("<script");
    }
  }

  @Test
  public void aSlipOfTheFingerIsExplained() throws Exception {
    String written = grievance.reference().toString();
    String slip =
        written.substring(0, written.length() - 3) + "9" + written.substring(written.length() - 2);

    assertThat(post(slip, "5678").body()).contains("कोई एक अक्षर या अंक सही नहीं");
  }

  private static String plain(Got got, String reference) {
    return got.body().replace(reference, "REFERENCE").replaceAll("nonce=\"[0-9a-f]+\"", "nonce");
  }

  private Got get(Map<String, String> parameters) throws Exception {
    return ask(parameters, false);
  }

  private Got post(String reference, String digits) throws Exception {
    return ask(Map.of("reference", reference, "digits", digits), true);
  }

  private Got ask(Map<String, String> parameters, boolean post) throws Exception {
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getContextPath()).thenReturn("/jira");
    when(request.getRemoteAddr()).thenReturn("49.36.1.2");
    parameters.forEach((name, value) -> when(request.getParameter(name)).thenReturn(value));
    HttpServletResponse response = mock(HttpServletResponse.class);
    int[] status = new int[1];
    Map<String, String> headers = new HashMap<>();
    doAnswer(call -> status[0] = call.getArgument(0)).when(response).setStatus(anyInt());
    doAnswer(call -> headers.put(call.getArgument(0), call.getArgument(1)))
        .when(response)
        .setHeader(anyString(), anyString());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    when(response.getOutputStream())
        .thenReturn(
            new ServletOutputStream() {
              @Override
              public boolean isReady() {
                return true;
              }

              @Override
              public void setWriteListener(WriteListener listener) {}

              @Override
              public void write(int b) {
                bytes.write(b);
              }
            });
    if (post) {
      servlet.doPost(request, response);
    } else {
      servlet.doGet(request, response);
    }
    return new Got(status[0], headers, bytes.toString(StandardCharsets.UTF_8));
  }
}
