package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.notify.NoticeLine;
import org.nivaran.core.port.NewIssue;
import org.nivaran.core.port.VideoRooms;
import org.nivaran.core.signlanguage.Account;
import org.nivaran.core.signlanguage.Answer;
import org.nivaran.core.signlanguage.Companion;
import org.nivaran.core.signlanguage.Interpreter;
import org.nivaran.core.signlanguage.LaneFigures;
import org.nivaran.core.signlanguage.LaneFigures.Part;
import org.nivaran.core.signlanguage.RoomName;
import org.nivaran.core.signlanguage.Slot;
import org.nivaran.core.signlanguage.Talk;
import org.nivaran.core.signlanguage.TalkMode;
import org.nivaran.core.signlanguage.TalkState;
import org.nivaran.core.testing.Contention;
import org.nivaran.core.testing.FakeIssueTracker;
import org.nivaran.core.testing.InMemoryGrievances;
import org.nivaran.core.testing.InMemoryNotices;
import org.nivaran.core.testing.InMemoryOutbox;
import org.nivaran.core.testing.InMemoryTalks;
import org.nivaran.core.testing.InMemoryTransactions;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.Samples;
import org.nivaran.core.usecase.TalkingInSign.Outcome;

public class TalkingInSignTest {

  private static final IssueId ISSUE = new IssueId(10_001);
  private static final Instant NOON = raipur("2026-11-25T12:00");
  private static final Instant EVENING = raipur("2026-11-25T17:00");

  private final InMemoryTalks talks = new InMemoryTalks();
  private final InMemoryGrievances grievances = new InMemoryGrievances();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemoryNotices notices = new InMemoryNotices();
  private final FakeIssueTracker tracker = new FakeIssueTracker();
  private boolean hasRooms = true;
  private final TalkingInSign talking =
      new TalkingInSign(
          RaipurDesk.data(),
          talks,
          grievances,
          new VideoRooms() {
            @Override
            public Optional<URI> forCitizen(RoomName room) {
              return Optional.of(URI.create("https://meet.example.org/" + room.value()))
                  .filter(link -> hasRooms);
            }

            @Override
            public Optional<URI> forInterpreter(
                RoomName room, String user, String name, Instant now) {
              return Optional.empty();
            }
          },
          outbox,
          notices,
          tracker,
          new InMemoryTransactions(),
          new Random(7));

  @Before
  public void thereIsAGrievance() {
    grievances.insertIfAbsent(Samples.grievance(ISSUE.value()));
    IssueId made =
        tracker.create(
            new NewIssue(
                Samples.reference(1),
                Samples.origin(),
                Samples.grievance(ISSUE.value()).subject(),
                "summary",
                "description",
                null,
                null,
                NOON));
    assertThat(made).isEqualTo(ISSUE);
  }

  @Test
  public void aTalkIsDueInWorkingTimeOfTheDesk() {
    Talk talk = want(EVENING);

    // Half an hour of the hour is left until the desk closes at 17:30; it opens at 10:00.
    assertThat(talk.wish().due()).isEqualTo(raipur("2026-11-26T10:30"));
    assertThat(talk.room().value()).hasSize(32);
    assertThat(said()).singleElement().asString().contains("26");
  }

  @Test
  public void aSecondWishIsTheSameTalk() throws InterruptedException {
    List<Talk> wanted = Contention.results(() -> want(NOON));

    assertThat(wanted).extracting(Talk::id).containsOnly(wanted.get(0).id());
    assertThat(talks.of(ISSUE)).hasSize(1);
    assertThat(said()).hasSize(1);
    assertThat(talking.want(new IssueId(1), TalkMode.ISL_VIDEO, "", "operator", NOON))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  public void ofTwoInterpretersOneHasTheTalk() throws InterruptedException {
    Talk talk = want(NOON);
    AtomicInteger number = new AtomicInteger();

    List<Outcome> outcomes =
        Contention.results(
            () -> talking.begin(talk.id(), 0, "sign" + number.incrementAndGet(), NOON));

    assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
    assertThat(reason(talking.take(talk.id(), 1, "another"))).isEqualTo("sign.refused.not-now");
    assertThat(reason(talking.take(talk.id(), 0, "another"))).isEqualTo("sign.refused.changed");
  }

  @Test
  public void aVideoTalkFromTheWishToTheConfirmedWords() {
    Talk talk = want(NOON);
    Slot slot = new Slot(EVENING, EVENING.plus(Duration.ofMinutes(30)));
    assertThat(reason(talking.book(talk.id(), 0, slot, EVENING.plusSeconds(1))))
        .isEqualTo("sign.refused.past");
    talk = done(talking.book(talk.id(), 0, slot, NOON));
    talk = done(talking.take(talk.id(), 1, "sign"));
    talk = done(talking.giveBack(talk.id(), 2, "sign"));
    talk = done(talking.begin(talk.id(), 3, "sign", EVENING));
    assertThat(done(talking.begin(talk.id(), 4, "sign", EVENING.plusSeconds(9))).begun())
        .isEqualTo(EVENING);

    Instant end = EVENING.plus(Duration.ofMinutes(20));
    Account log =
        new Account(
            new Interpreter("Sunita", "NISH", Interpreter.Tie.IMPARTIAL),
            new Companion("brother", false),
            Answer.NO,
            "",
            "",
            "No water",
            Answer.YES);
    talk = done(talking.end(talk.id(), 4, "sign", log, null, end));

    assertThat(talk.state()).isEqualTo(TalkState.ENDED);
    assertThat(talk.length()).contains(Duration.ofMinutes(20));
    assertThat(talk.awaitsReadBack()).as("the log itself confirms nothing").isTrue();
    talk = done(talking.readBack(talk.id(), 5, Answer.YES));
    assertThat(talk.awaitsReadBack()).isFalse();
    talk = done(talking.write(talk.id(), 6, "No water for three days", "sign", end));
    assertThat(talk.awaitsReadBack()).as("other words have to be signed back again").isTrue();
    assertThat(said()).hasSize(3).last().asString().contains("https://meet.example.org/");
    assertThat(reason(talking.cancel(talk.id(), 7, end))).isEqualTo("sign.refused.not-now");
  }

  @Test
  public void withoutRoomsTheLaneWorksWithoutLinks() {
    hasRooms = false;
    Talk talk = want(NOON);

    talk =
        done(
            talking.end(
                talk.id(),
                0,
                "sign",
                Account.NONE.saying("by telephone with video"),
                NOON.plusSeconds(60),
                NOON.plusSeconds(600)));

    assertThat(talk.length()).contains(Duration.ofMinutes(9));
    assertThat(said()).hasSize(1).noneMatch(text -> text.contains("http"));
  }

  @Test
  public void aSignedVideoIsOneTalkAndEndsWithItsWords() {
    Talk talk = done(talking.signed("wamid.1", ISSUE, "video.mp4", NOON));
    assertThat(done(talking.signed("wamid.1", ISSUE, "video.mp4", EVENING))).isEqualTo(talk);
    assertThat(talk.isUnread()).isTrue();
    assertThat(reason(talking.miss(talk.id(), 0, "sign", NOON))).isEqualTo("sign.refused.not-now");

    talk = done(talking.take(talk.id(), 0, "sign"));
    assertThat(reason(talking.write(talk.id(), 1, "words", "another", NOON)))
        .isEqualTo("sign.refused.not-now");
    talk = done(talking.write(talk.id(), 1, "  No water ", "sign", NOON));

    assertThat(talk.state()).isEqualTo(TalkState.ENDED);
    assertThat(talk.account().text()).isEqualTo("No water");
    assertThat(talk.isUnread()).isFalse();
    assertThat(said()).isEmpty();
  }

  @Test
  public void officersReadTheWordsOnTheIssueOnceEvenIfJiraFailedAtFirst() {
    Talk talk = done(talking.signed("wamid.1", ISSUE, "wamid.1", NOON));
    tracker.failAfterNext(new IllegalStateException("Jira is away"));
    assertThatThrownBy(() -> talking.write(talk.id(), 0, "No water", "sign", NOON))
        .hasMessage("Jira is away");
    done(talking.write(talk.id(), 1, "No water", "sign", NOON));
    done(talking.write(talk.id(), 1, "No water", "sign", NOON));
    done(talking.readBack(talk.id(), 1, Answer.YES));

    assertThat(tracker.commentsOf(ISSUE))
        .hasSize(2)
        .allSatisfy(comment -> assertThat(comment).endsWith("No water"));
  }

  @Test
  public void whoeverMissedItIsToldInWriting() {
    Talk talk = want(NOON);
    talk = done(talking.miss(talk.id(), 0, "sign", EVENING));
    assertThat(talk.state()).isEqualTo(TalkState.MISSED);
    assertThat(said()).hasSize(2);
    Talk next = want(EVENING);
    assertThat(next.id()).isNotEqualTo(talk.id());
    assertThat(done(talking.cancel(next.id(), 0, EVENING)).state()).isEqualTo(TalkState.CANCELLED);
    assertThat(said()).hasSize(4);
  }

  @Test
  public void nodalOfficersAreToldOnceOfWhatIsOverdue() {
    want(NOON);
    List<String> nodals = List.of("nodal", "second");

    assertThat(talking.noteOverdue(nodals, NOON.plus(Duration.ofMinutes(60)))).isZero();
    assertThat(talking.noteOverdue(nodals, NOON.plus(Duration.ofMinutes(61)))).isEqualTo(1);
    assertThat(talking.noteOverdue(nodals, NOON.plus(Duration.ofMinutes(62)))).isEqualTo(1);

    assertThat(notices.urgent(EVENING, 10))
        .extracting(NoticeLine::user)
        .containsExactly("nodal", "second");
  }

  @Test
  public void aTalkAboutADeletedIssueIsCancelledAndNobodyTold() {
    IssueId gone = new IssueId(10_999);
    grievances.insertIfAbsent(Samples.grievance(gone.value()));
    Talk talk = done(talking.want(gone, TalkMode.ISL_VIDEO, "", "operator", NOON));

    assertThat(talking.noteOverdue(List.of("nodal"), EVENING)).isZero();

    assertThat(talks.find(talk.id()).orElseThrow().state()).isEqualTo(TalkState.CANCELLED);
    assertThat(notices.urgent(EVENING, 10)).isEmpty();
  }

  @Test
  public void eachFigureIsTheLengthOfItsList() {
    Talk missed = want(NOON);
    done(talking.miss(missed.id(), 0, "sign", EVENING));
    Talk held = want(NOON.plusSeconds(1));
    Instant begin = NOON.plus(Duration.ofMinutes(30)).plusSeconds(1);
    held = done(talking.begin(held.id(), 0, "sign", begin));
    held =
        done(
            talking.end(
                held.id(),
                1,
                "sign",
                Account.NONE.saying("words"),
                null,
                begin.plus(Duration.ofMinutes(45))));
    done(talking.readBack(held.id(), 2, Answer.YES));
    Talk video = done(talking.signed("wamid.2", ISSUE, null, NOON.plusSeconds(2)));
    done(talking.write(video.id(), 0, "words", "second", EVENING));
    want(EVENING);

    LaneFigures figures = talking.figures(NOON, EVENING);

    for (Part part : Part.values()) {
      assertThat(talking.behind(part, NOON, EVENING))
          .as(part.key())
          .hasSize((int) figures.count(part));
    }
    assertThat(figures.count(Part.WANTED)).isEqualTo(3);
    assertThat(figures.count(Part.WITHIN_LIMIT)).isEqualTo(1);
    assertThat(figures.count(Part.MISSED)).isEqualTo(1);
    assertThat(figures.readBackShare()).contains(50);
    assertThat(figures.hours().get("sign")).isEqualTo(Duration.ofMinutes(45));
    assertThat(figures.medianWait())
        .isEqualTo(Duration.ofMinutes(30).plus(Duration.ofHours(5).minusSeconds(2)).dividedBy(2));
    assertThat(talking.figures(NOON.minusSeconds(10), NOON).readBackShare()).isEmpty();
  }

  private Talk want(Instant now) {
    return done(talking.want(ISSUE, TalkMode.ISL_VIDEO, "", "operator", now));
  }

  private List<String> said() {
    return outbox.about(ISSUE).stream().map(entry -> entry.message().text()).toList();
  }

  private static Talk done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).talk();
  }

  private static String reason(Outcome outcome) {
    return ((Outcome.Refused) outcome).reason().key();
  }
}
