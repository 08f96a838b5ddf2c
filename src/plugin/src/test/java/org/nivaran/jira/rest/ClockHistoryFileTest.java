package org.nivaran.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockReplay;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.port.Desk;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.WholeDesk;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.testing.PropertyTexts;

/** A life of clocks, written into a file and told from it again. */
public class ClockHistoryFileTest {
  private final Texts english = PropertyTexts.english();
  private final WholeDesk whole = new WholeDesk();

  @Test
  public void clocksToldFromTheFileAreDueWhenTheStoredOnesAre() throws IOException {
    IssueId issue = life();
    StringWriter out = new StringWriter();
    ClockHistoryJson file = new ClockHistoryJson();
    file.begin(out);
    for (ClockEvent event : whole.clocks.history(issue)) {
      file.row(out, event, "RPR-2611-00001-X");
    }
    file.end(out);

    JsonInput input = RestProblem.reading(english, out.toString());
    List<ClockEvent> read = new ArrayList<>();
    for (JsonInput each : input.objects("events", 1000)) {
      ClockEventJson.read(each, english).ifPresent(read::add);
    }
    input.finish();

    assertThat(read).isEqualTo(whole.clocks.history(issue));
    Desk desk = RaipurDesk.desk();
    List<Clock> told =
        ClockReplay.all(read, desk::calendarOrOffice, desk.ladder()).stream()
            .map(ClockReplay::clock)
            .toList();
    assertThat(told)
        .extracting(Clock::id)
        .containsExactlyInAnyOrderElementsOf(
            whole.clocks.of(issue).stream().map(Clock::id).toList());
    assertThat(told).hasSize(4);
    for (Clock clock : told) {
      Clock stored = whole.clocks.find(clock.id()).orElseThrow();
      assertThat(clock.schedule().due()).isEqualTo(stored.schedule().due());
      assertThat(clock.state()).isEqualTo(stored.state());
    }
  }

  @Test
  public void theTableHasWordsAndNoFormulas() throws IOException {
    IssueId issue = life();
    StringWriter out = new StringWriter();
    ClockHistoryCsv file = new ClockHistoryCsv(new Reasons(english, RaipurDesk.data()));
    file.begin(out);
    for (ClockEvent event : whole.clocks.history(issue)) {
      file.row(out, event, "=cmd|'x'");
    }
    file.end(out);

    String table = out.toString();
    assertThat(table)
        .startsWith("\uFEFF\"issue\",\"reference\"")
        .contains("the citizen was asked, until ")
        .contains(",\"'=cmd|'x'\",")
        .doesNotContain(",\"=cmd");
    assertThat(table.lines().count()).isEqualTo(1 + whole.clocks.history(issue).size());
  }

  @Test
  public void idsMayBeLongerThanAnInt() {
    JsonInput input =
        RestProblem.reading(
            english,
            "{\"events\":[{\"issue\":9000000001,\"clock\":9223372036854775807,"
                + "\"kind\":\"CITIZEN\",\"type\":\"STOPPED\",\"at\":\"2026-11-24T10:00:00Z\","
                + "\"reason\":\"x\",\"dueAfter\":\"2026-11-25T10:00:00Z\"},"
                + "{\"issue\":9223372036854775808,\"clock\":1.5,\"kind\":\"CITIZEN\","
                + "\"type\":\"STOPPED\",\"at\":\"2026-11-24T10:00:00Z\",\"reason\":\"x\","
                + "\"dueAfter\":\"2026-11-25T10:00:00Z\"}]}");
    List<JsonInput> events = input.objects("events", 10);
    ClockEvent read = ClockEventJson.read(events.get(0), english).orElseThrow();
    assertThat(read.issue()).isEqualTo(new IssueId(9_000_000_001L));
    assertThat(read.clock().value()).isEqualTo(Long.MAX_VALUE);
    assertThat(ClockEventJson.read(events.get(1), english)).isEmpty();
    RestProblem problem = catchThrowableOfType(RestProblem.class, input::finish);
    assertThat(Answers.body(problem).path("errors").fieldNames())
        .toIterable()
        .containsExactly("events[1].issue", "events[1].clock");
  }

  @Test
  public void saysWhatDoesNotBelongIntoAHistory() {
    JsonInput input =
        RestProblem.reading(
            english,
            "{\"events\":[{\"issue\":1,\"clock\":2,\"kind\":\"NONSENSE\",\"type\":\"STARTED\","
                + "\"at\":\"yesterday\",\"reason\":\"x\"}]}");
    for (JsonInput each : input.objects("events", 10)) {
      assertThat(ClockEventJson.read(each, english)).isEmpty();
    }
    RestProblem problem = catchThrowableOfType(RestProblem.class, input::finish);
    assertThat(Answers.body(problem).path("errors").fieldNames())
        .toIterable()
        .contains("events[0].kind", "events[0].at", "events[0].dueAfter");
  }

  private IssueId life() {
    whole.hears("हमारे गांव का हैंडपंप खराब है");
    IssueId issue = whole.only().issue();
    whole.forwarding.send(issue);
    whole.move(issue, Move.TAKE_UP);
    whole.move(issue, Move.ASK_CITIZEN);
    whole.later(Duration.ofDays(1));
    whole.move(issue, Move.CITIZEN_ANSWERED);
    whole.later(Duration.ofDays(9));
    whole.ticking.tick(whole.time.instant());
    whole.resolve(issue, "repaired");
    whole.later(Duration.ofMinutes(1));
    whole.move(issue, Move.REOPEN);
    return issue;
  }
}
