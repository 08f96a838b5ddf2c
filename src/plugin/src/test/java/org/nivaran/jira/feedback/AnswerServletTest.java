package org.nivaran.jira.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.templaterenderer.TemplateRenderer;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.core.feedback.FeedbackLinks;
import org.nivaran.core.feedback.FeedbackReply;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.testing.WholeDesk;
import org.nivaran.jira.testing.PropertyTexts;
import org.nivaran.jira.testing.TemplateRendering;

/** The page behind a link: looked at, answered, answered again, late, and spoiled. */
public class AnswerServletTest {

  private final WholeDesk desk = new WholeDesk();
  private final FeedbackLinks links =
      new FeedbackLinks(() -> "a secret of this desk".getBytes(StandardCharsets.UTF_8));
  private AnswerServlet servlet;
  private String code = "";

  /** What came back. */
  private record Got(int status, String body) {}

  @Before
  public void setUp() throws Exception {
    desk.hears("हमारे गांव का हैंडपंप खराब है");
    IssueId issue = desk.only().issue();
    desk.move(issue, Move.TAKE_UP);
    desk.resolve(issue, "ठीक किया");
    desk.settle();
    code = links.write(new FeedbackLinks.Question(issue, 1));
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
        new AnswerServlet(
            links,
            desk.feedbackStore,
            desk.grievances,
            desk.recording,
            renderer,
            PropertyTexts.english(),
            desk.time);
  }

  @Test
  public void lookingAnswersNothing() throws Exception {
    for (int i = 0; i < 3; i++) {
      Got got = ask(code, Map.of("satisfied", "yes"), false);
      assertThat(got.status()).isEqualTo(200);
      assertThat(got.body()).contains("<form").doesNotContain("<script");
    }
    assertThat(desk.feedbackBook.replies(desk.only().issue())).isEmpty();
    assertThat(desk.only().standing().state()).isEqualTo(GrievanceState.RESOLVED);
  }

  @Test
  public void theFormAnswersOnce() throws Exception {
    assertThat(ask(code, Map.of(), true).status()).isEqualTo(400);
    assertThat(
            ask(code, Map.of("satisfied", "yes", "done", "yes", "contacted", "no"), true).status())
        .isEqualTo(200);
    assertThat(desk.only().standing().state()).isEqualTo(GrievanceState.CLOSED);
    desk.later(Duration.ofMinutes(1));
    Got again = ask(code, Map.of("satisfied", "no"), true);
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.body()).doesNotContain("<form");
    assertThat(desk.only().standing().state()).isEqualTo(GrievanceState.CLOSED);
    assertThat(desk.feedbackBook.replies(desk.only().issue()))
        .extracting(FeedbackReply::counts)
        .containsExactly(true, false);
  }

  @Test
  public void notDoneReopensWithTheComment() throws Exception {
    Got got = ask(code, Map.of("satisfied", "yes", "done", "no", "comment", "पानी नहीं"), true);
    assertThat(got.status()).isEqualTo(200);
    assertThat(desk.only().standing().reopenings()).isEqualTo(1);
    assertThat(desk.feedbackBook.replies(desk.only().issue()).get(0).comment())
        .isEqualTo("पानी नहीं");
  }

  @Test
  public void lateAndSpoiledLinksGetAKindPage() throws Exception {
    for (String spoiled :
        new String[] {"", "x", code + "x", code.substring(1), "\"><script>x</script>", "..", "%"}) {
      for (boolean post : new boolean[] {false, true}) {
        Got got = ask(spoiled, Map.of("satisfied", "no"), post);
        assertThat(got.status()).as(spoiled).isEqualTo(404);
        assertThat(got.body()).doesNotContain("<script", "RPR-", "<form");
      }
    }
    desk.later(Duration.ofDays(8));
    assertThat(ask(code, Map.of(), false).status()).isEqualTo(410);
    assertThat(ask(code, Map.of("satisfied", "yes"), true).status()).isEqualTo(410);
    assertThat(desk.only().standing().state()).isEqualTo(GrievanceState.RESOLVED);
  }

  private Got ask(String end, Map<String, String> parameters, boolean post) throws Exception {
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getContextPath()).thenReturn("/jira");
    when(request.getRequestURI()).thenReturn("/jira/plugins/servlet/nivaran/answer/" + end);
    parameters.forEach((name, value) -> when(request.getParameter(name)).thenReturn(value));
    HttpServletResponse response = mock(HttpServletResponse.class);
    int[] status = new int[1];
    doAnswer(call -> status[0] = call.getArgument(0)).when(response).setStatus(anyInt());
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
    return new Got(status[0], bytes.toString(StandardCharsets.UTF_8));
  }
}
