package org.nivaran.core.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.feedback.CallOut;
import org.nivaran.core.feedback.CallOutRules;
import org.nivaran.core.feedback.CallOutSample;
import org.nivaran.core.feedback.CallOutSample.Candidate;
import org.nivaran.core.feedback.CallReason;
import org.nivaran.core.feedback.CallTry;
import org.nivaran.core.feedback.FeedbackReply;
import org.nivaran.core.feedback.FeedbackVerdict;
import org.nivaran.core.feedback.StandingOut;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.ConsentLog;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.FeedbackBook;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;

/**
 * The desk's calls about resolutions: whom to call, who may, and what came of it. Nobody is called
 * outside decent hours, who must not be telephoned, or who asked for silence; nobody calls about
 * what they handled themselves. Safe for many threads and nodes.
 */
public final class CallingOut {

  private static final int LOOKED_AT = 200;
  private static final int BASE_DAYS = 90;

  private final ReferenceData data;
  private final FeedbackBook book;
  private final GrievanceStore grievances;
  private final CitizenStore citizens;
  private final ConsentLog consents;
  private final KnowingNeeds needs;
  private final RecordingFeedback recording;
  private final CallOutSample sample;
  private final InstantSource time;

  public CallingOut(
      ReferenceData data,
      FeedbackBook book,
      GrievanceStore grievances,
      CitizenStore citizens,
      ConsentLog consents,
      KnowingNeeds needs,
      RecordingFeedback recording,
      CallOutSample sample,
      InstantSource time) {
    this.data = data;
    this.book = book;
    this.grievances = grievances;
    this.citizens = citizens;
    this.consents = consents;
    this.needs = needs;
    this.recording = recording;
    this.sample = sample;
    this.time = time;
  }

  /** A call that somebody may make now. */
  public record Ready(CallOut call, Grievance grievance, PhoneNumber phone) {}

  /** What an entry led to. */
  public sealed interface Outcome {

    /**
     * @param verdict what an answer led to; empty without an answer
     */
    record Kept(Optional<FeedbackVerdict> verdict) implements Outcome {}

    /** Nothing changed. */
    record Refused(Reason why) implements Outcome {}
  }

  /** Whether citizens may be called now. */
  public boolean isDecentNow() {
    return CallOutRules.isDecent(calendar(), time.instant());
  }

  /** Whom a user may call now, the longest due first; nobody outside decent hours. */
  public List<Ready> queue(String user, int limit) {
    if (!isDecentNow()) {
      return List.of();
    }
    List<Ready> ready = new ArrayList<>();
    for (CallOut call : book.due(time.instant(), LOOKED_AT)) {
      Ready one = ready.size() < limit && refusal(call, user) == null ? ready(call) : null;
      if (one != null) {
        ready.add(one);
      }
    }
    return ready;
  }

  private @Nullable Ready ready(CallOut call) {
    Grievance grievance = grievances.find(call.issue()).orElse(null);
    PhoneNumber phone = grievance == null ? null : phone(grievance).orElse(null);
    return grievance == null || phone == null ? null : new Ready(call, grievance, phone);
  }

  private Optional<PhoneNumber> phone(Grievance grievance) {
    return grievance
        .citizen()
        .flatMap(citizens::find)
        .map(Citizen::address)
        .flatMap(CitizenAddress::phoneNumber);
  }

  /** Why a user may not call, or null if they may. */
  private @Nullable String refusal(CallOut call, String user) {
    Grievance grievance = grievances.find(call.issue()).orElse(null);
    if (grievance == null || grievance.standing().state() != GrievanceState.RESOLVED) {
      return "moved-on";
    }
    CitizenId citizen = grievance.citizen().orElse(null);
    if (citizen == null || !needs.mayTelephone(citizen)) {
      return "do-not-telephone";
    }
    if (consents.latest(citizen).filter(ConsentLog.Entry::silent).isPresent()) {
      return "silent";
    }
    if (user.equals(call.topic().handler()) || book.hands(call.issue()).contains(user)) {
      return "handled";
    }
    return null;
  }

  /**
   * Takes the answer of a call.
   *
   * @param before how many tries the user saw
   * @throws org.nivaran.core.port.IssueTrackerException if Jira fails; call again later
   */
  public Outcome answered(FeedbackReply reply, int before) {
    Optional<CallOut> call = book.callOut(reply.issue(), reply.attempt());
    String why = may(call, reply.by(), before);
    if (why != null) {
      return refused(why);
    }
    CitizenId citizen = grievances.find(reply.issue()).flatMap(Grievance::citizen).orElseThrow();
    FeedbackVerdict verdict = recording.replied(reply, citizen);
    boolean kept =
        book.tried(
            reply.issue(),
            reply.attempt(),
            before,
            new CallTry(reply.at(), reply.by(), CallTry.Result.ANSWERED),
            null);
    return kept || !(verdict instanceof FeedbackVerdict.Refused)
        ? new Outcome.Kept(Optional.of(verdict))
        : refused("changed");
  }

  /** Writes down a call that brought no answer; after the third nobody calls again. */
  public Outcome inVain(
      IssueId issue, int attempt, int before, String user, CallTry.Result result) {
    Optional<CallOut> call = book.callOut(issue, attempt);
    String why = may(call, user, before);
    if (why != null) {
      return refused(why);
    }
    Instant now = time.instant();
    boolean again = result.isAgain() && before + 1 < CallOutRules.MOST_TRIES;
    Instant next = again ? CallOutRules.nextDecent(calendar(), now.plus(CallOutRules.APART)) : null;
    return book.tried(issue, attempt, before, new CallTry(now, user, result), next)
        ? new Outcome.Kept(Optional.empty())
        : refused("changed");
  }

  private @Nullable String may(Optional<CallOut> call, String user, int before) {
    if (call.isEmpty() || call.get().tries() != before) {
      return "changed";
    }
    if (!isDecentNow()) {
      return "hours";
    }
    return call.get().due().isAfter(time.instant()) ? "too-early" : refusal(call.get(), user);
  }

  /**
   * Fills the queue for the week that is over: the lot of each department, and all about officers
   * who stand out. Repeating it adds nothing.
   *
   * @return how many calls it added
   */
  public int plan() {
    Instant now = time.instant();
    Desk desk = data.current();
    LocalDate monday =
        now.atZone(desk.district().zone())
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
    LocalDate before = monday.minusWeeks(1);
    Instant from = before.atStartOfDay(desk.district().zone()).toInstant();
    Instant to = monday.atStartOfDay(desk.district().zone()).toInstant();
    String week =
        "%d-W%02d"
            .formatted(
                before.get(IsoFields.WEEK_BASED_YEAR),
                before.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    Map<DepartmentKey, Integer> drawn =
        new TreeMap<>(java.util.Comparator.comparing(DepartmentKey::value));
    book.quotas(from, to)
        .forEach(quota -> drawn.put(new DepartmentKey(quota.department()), (int) quota.wanted()));
    Set<String> outliers =
        StandingOut.among(
            book.byHandler(
                before.minusDays(BASE_DAYS).atStartOfDay(desk.district().zone()).toInstant(), to));
    Map<DepartmentKey, List<Candidate>> byDepartment =
        new TreeMap<>(java.util.Comparator.comparing(DepartmentKey::value));
    int added = 0;
    Instant due = CallOutRules.nextDecent(calendar(), now);
    for (Candidate each : book.candidates(from, to)) {
      if (each.handler() != null && outliers.contains(each.handler())) {
        added += want(each, CallReason.STANDS_OUT, due);
      } else {
        byDepartment.computeIfAbsent(each.department(), key -> new ArrayList<>()).add(each);
      }
    }
    for (Map.Entry<DepartmentKey, List<Candidate>> each : byDepartment.entrySet()) {
      int left = sample.size() - drawn.getOrDefault(each.getKey(), 0);
      if (left > 0) {
        for (Candidate one : new CallOutSample(sample.seed(), left).of(week, each.getValue())) {
          added += want(one, CallReason.SAMPLE, due);
        }
      }
    }
    return added;
  }

  private int want(Candidate each, CallReason why, Instant due) {
    return book.wantCall(each.issue(), each.attempt(), why, due) ? 1 : 0;
  }

  private WorkingCalendar calendar() {
    Desk desk = data.current();
    return desk.calendarOrOffice(desk.calendarOf(DepartmentKey.DESK));
  }

  private static Outcome refused(String why) {
    return new Outcome.Refused(Reason.of("call-out.refused." + why));
  }
}
