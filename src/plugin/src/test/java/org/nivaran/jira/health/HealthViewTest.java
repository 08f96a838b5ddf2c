package org.nivaran.jira.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockStep;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.notify.NoticeLine;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.core.port.SmsChannel;
import org.nivaran.core.testing.InMemoryInbox;
import org.nivaran.core.testing.InMemoryLineStops;
import org.nivaran.core.testing.InMemoryMedia;
import org.nivaran.core.testing.InMemoryNotices;
import org.nivaran.core.testing.InMemoryOutbox;
import org.nivaran.core.testing.InMemorySms;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.Samples;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.TickTimes;
import org.nivaran.jira.testing.PropertyTexts;
import org.nivaran.jira.testing.TemplateRendering;

/** The health page says what is wrong and what to do. */
public class HealthViewTest {

  private static final Instant NOW = Instant.parse("2026-11-25T06:30:00Z");
  private static final String HOSTILE = "<script>alert(\"x\")</script>&'${x}#end";

  private final InMemoryLineStops stops = new InMemoryLineStops();
  private final InMemoryNotices notices = new InMemoryNotices();
  private final List<String> troubles = new ArrayList<>();
  private @Nullable Instant lastTick = NOW.minusSeconds(50);

  private SmsChannel.@Nullable Stop stop;

  @Test
  public void saysWhyNoSmsGoesOut() throws Exception {
    stop = new SmsChannel.Stop("200 invalid <user>", NOW, NOW, "x");
    String page = page(PropertyTexts.english(), Locale.ENGLISH);
    assertThat(page).contains("200 invalid &lt;user&gt;");
  }

  @Test
  public void saysThatAllIsWell() throws Exception {
    String page = page(PropertyTexts.english(), Locale.ENGLISH);

    assertThat(page)
        .contains("Nothing needs you here.")
        .contains("<dd data-fact=\"tick\">25 Nov 2026, 11:59</dd>")
        .contains("<dd data-fact=\"digest\">never</dd>")
        .doesNotContain("role=\"alert\"");
  }

  @Test
  public void saysThatTheClocksStand() throws Exception {
    lastTick = NOW.minusSeconds(3_700);

    assertThat(page(PropertyTexts.english(), Locale.ENGLISH))
        .contains("role=\"alert\"")
        .contains("61 minutes")
        .contains("Scheduler details")
        .doesNotContain("Nothing needs you");
    lastTick = null;
    assertThat(page(PropertyTexts.english(), Locale.ENGLISH)).contains("never");
  }

  @Test
  public void saysWhoCouldNotBeToldAndWhatToDo() throws Exception {
    refuse("phe", Reason.of("notice.refused.no-server"));

    assertThat(page(PropertyTexts.english(), Locale.ENGLISH))
        .contains("Officers who could not be told")
        .contains("<th scope=\"row\">phe</th>")
        .contains("Set one under System, Outgoing mail")
        .contains("list of the day");
    assertThat(page(PropertyTexts.hindi(), Locale.forLanguageTag("hi-IN")))
        .contains("जिन अधिकारियों को सूचना नहीं दी जा सकी");
  }

  @Test
  public void saysWhichLineCannotSendAndWhy() throws Exception {
    stops.stop(new LineId("2"), "190 token expired " + HOSTILE, NOW, NOW.plusSeconds(60));

    assertThat(page(PropertyTexts.english(), Locale.ENGLISH))
        .contains("Numbers that cannot send")
        .contains("190 token expired &lt;script&gt;")
        .doesNotContain("<script>")
        .doesNotContain("Nothing needs you");
    assertThat(page(PropertyTexts.hindi(), Locale.forLanguageTag("hi-IN")))
        .contains("जिन नंबरों से संदेश नहीं जा रहे");
  }

  @Test
  public void hostileTextIsShownAndDoesNothing() throws Exception {
    troubles.add(HOSTILE);
    refuse(HOSTILE, Reason.of("notice.refused.no-user", HOSTILE));

    assertThat(page(PropertyTexts.english(), Locale.ENGLISH))
        .contains("&lt;script&gt;alert(")
        .contains("What failed when the clocks were last looked at")
        .doesNotContain("<script>");
  }

  private void refuse(String user, Reason why) {
    NoticeLine line =
        new NoticeLine(
            "step:1",
            user,
            new IssueId(1),
            Samples.reference(1),
            ClockKind.CITIZEN,
            ClockStep.BREACH,
            Level.L1,
            NOW,
            NOW,
            NOW,
            false);
    OfficerNotice notice =
        new OfficerNotice("digest:1", user, OfficerNotice.Form.DIGEST, List.of(line));
    notices.begin(notice, NOW, NOW);
    notices.refused(notice, why, NOW, NOW);
  }

  private String page(Texts texts, Locale locale) throws Exception {
    TickTimes ticks =
        new TickTimes() {
          @Override
          public Optional<Instant> last() {
            return Optional.ofNullable(lastTick);
          }

          @Override
          public List<String> troubles() {
            return List.copyOf(troubles);
          }
        };
    SmsChannel channel =
        new SmsChannel() {
          @Override
          public Optional<Stop> stopped() {
            return Optional.ofNullable(stop);
          }

          @Override
          public void stop(Stop next) {
            throw new AssertionError("nobody stops it here");
          }

          @Override
          public void resume() {
            throw new AssertionError("nobody resumes it here");
          }
        };
    Map<String, Object> view =
        new HealthView(
                new InMemoryInbox(),
                new InMemoryOutbox(),
                new InMemoryMedia(),
                stops,
                new InMemorySms(),
                channel,
                notices,
                ticks,
                RaipurDesk.data(),
                new Reasons(texts, RaipurDesk.data()),
                texts)
            .at(NOW);
    return TemplateRendering.render("templates/admin/health.vm", view, locale, true);
  }
}
