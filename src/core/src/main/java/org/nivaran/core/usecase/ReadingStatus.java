package org.nivaran.core.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockStep;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.SecretPin;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.Discretion;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.PinStore;
import org.nivaran.core.port.TryCounter;
import org.nivaran.core.usecase.CitizenStatus.Step;
import org.nivaran.core.usecase.CitizenStatus.Step.What;

/**
 * Tells the status of a grievance to whoever knows its reference and the last four digits of the
 * citizen's number, or the secret number of an anonymous one. A reference that does not exist,
 * wrong digits, a grievance without a number and a confidential one are the same answer after the
 * same questions to the stores, so that nobody finds out which references exist. Safe for many
 * threads and nodes.
 */
public final class ReadingStatus {

  /** So many tries for one reference within the window; then even right digits are refused. */
  static final int MOST_TRIES = 6;

  static final Duration WINDOW = Duration.ofHours(12);

  private static final int SHOWN_DIGITS = 4;
  private static final int SECRET_DIGITS = 6;
  private static final SecretPin NO_PIN = new SecretPin("00".repeat(16), "00".repeat(32), 120_000);
  private static final IssueId NO_ISSUE = new IssueId(Long.MAX_VALUE);
  private static final CitizenId NOBODY = new CitizenId(Long.MAX_VALUE);

  private final GrievanceStore grievances;
  private final CitizenStore citizens;
  private final ClockStore clocks;
  private final Discretion discretion;
  private final PinStore pins;
  private final TryCounter tries;

  public ReadingStatus(
      GrievanceStore grievances,
      CitizenStore citizens,
      ClockStore clocks,
      Discretion discretion,
      PinStore pins,
      TryCounter tries) {
    this.grievances = grievances;
    this.citizens = citizens;
    this.clocks = clocks;
    this.discretion = discretion;
    this.pins = pins;
    this.tries = tries;
  }

  /** What came of asking. */
  public sealed interface Answer {

    record Known(CitizenStatus status) implements Answer {}

    /** There is nothing under this reference and these digits that may be shown. */
    record NotFound() implements Answer {}

    /** This reference was tried too often; it may be tried again when the window is over. */
    record TooOften() implements Answer {}
  }

  /**
   * Reads the status.
   *
   * @param digits the last four digits of the number, or the six of a secret number; Latin digits
   */
  public Answer read(Reference reference, String digits, Instant now) {
    String subject = "status:" + reference;
    if (tries.count(subject, WINDOW, now) > MOST_TRIES) {
      return new Answer.TooOften();
    }
    Optional<Grievance> found = grievances.find(reference);
    IssueId issue = found.map(Grievance::issue).orElse(NO_ISSUE);
    List<ClockEvent> history = clocks.history(issue);
    boolean proved =
        digits.length() == SECRET_DIGITS
            ? isBySecret(issue, digits)
            : isByNumber(found, issue, digits);
    if (found.isEmpty() || !proved) {
      return new Answer.NotFound();
    }
    tries.forget(subject);
    return new Answer.Known(status(found.get(), history));
  }

  /** Also of a confidential one: nobody else has its secret number. */
  private boolean isBySecret(IssueId issue, String digits) {
    Optional<SecretPin> pin = pins.find(issue);
    // Without one another is compared, because that takes its time.
    boolean same = pin.orElse(NO_PIN).matches(digits);
    return !discretion.isGone(issue) && same && pin.isPresent();
  }

  private boolean isByNumber(Optional<Grievance> found, IssueId issue, String digits) {
    Optional<Citizen> citizen = citizens.find(found.flatMap(Grievance::citizen).orElse(NOBODY));
    boolean kept = discretion.isKept(issue);
    return isProof(citizen.map(each -> each.address().phone()).orElse(null), digits) && !kept;
  }

  private static boolean isProof(@Nullable PhoneNumber phone, String lastDigits) {
    String number = phone == null ? "" : phone.e164();
    String last = number.substring(Math.max(0, number.length() - SHOWN_DIGITS));
    return MessageDigest.isEqual(
            last.getBytes(StandardCharsets.UTF_8), lastDigits.getBytes(StandardCharsets.UTF_8))
        && last.length() == SHOWN_DIGITS;
  }

  private static CitizenStatus status(Grievance grievance, List<ClockEvent> history) {
    return new CitizenStatus(
        grievance.reference(),
        grievance.standing().state(),
        grievance.department(),
        grievance.assignment().post(),
        grievance.isOpen() ? grievance.standing().due() : null,
        grievance.standing().resolution(),
        steps(grievance, history));
  }

  private static List<Step> steps(Grievance grievance, List<ClockEvent> history) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(What.REGISTERED, grievance.standing().opened()));
    for (ClockEvent event : history) {
      What what = what(event);
      if (what != null && steps.stream().noneMatch(new Step(what, event.at())::equals)) {
        steps.add(new Step(what, event.at()));
      }
    }
    Instant resolved = grievance.standing().resolved();
    if (resolved != null && steps.stream().noneMatch(step -> step.what() == What.RESOLVED)) {
      steps.add(new Step(What.RESOLVED, resolved));
    }
    // A grievance that is resolved at once was not taken up before.
    List<Instant> ends =
        steps.stream().filter(step -> step.what() == What.RESOLVED).map(Step::at).toList();
    steps.removeIf(step -> step.what() == What.TAKEN_UP && ends.contains(step.at()));
    steps.sort(Comparator.comparing(Step::at));
    return steps;
  }

  private static @Nullable What what(ClockEvent event) {
    if (event.kind() == ClockKind.DEPARTMENT) {
      return event.type() == ClockEvent.Type.STARTED ? What.SENT_TO_DEPARTMENT : null;
    }
    if (event.kind() == ClockKind.FIRST_CONTACT) {
      return event.type() == ClockEvent.Type.STOPPED ? What.TAKEN_UP : null;
    }
    return switch (event.type()) {
      case PAUSED -> What.WAITS;
      case RESUMED -> What.GOES_ON;
      case STOPPED -> What.RESOLVED;
      case RESTARTED -> What.REOPENED;
      case STEP -> step(event.step());
      case STARTED, RECALCULATED, LOWERED -> null;
    };
  }

  private static @Nullable What step(@Nullable ClockStep step) {
    if (step == null || step == ClockStep.WARN_HALF || step == ClockStep.WARN_FOUR_FIFTHS) {
      return null;
    }
    return step == ClockStep.BREACH ? What.LIMIT_PASSED : What.RAISED;
  }
}
