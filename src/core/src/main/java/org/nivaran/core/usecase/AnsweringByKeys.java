package org.nivaran.core.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.feedback.FeedbackAnswer;
import org.nivaran.core.feedback.FeedbackRequest;
import org.nivaran.core.feedback.FeedbackToken;
import org.nivaran.core.feedback.FeedbackVerdict;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.FeedbackStore;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.telephone.Call;

/**
 * Takes the answer of who is asked by telephone whether a grievance is solved: 1 for solved, 2 for
 * not solved. Anything else, and silence, is no answer. Where a number has several grievances that
 * wait for an answer nobody can say which one is meant; then nothing is taken. Repeating it changes
 * nothing.
 */
public final class AnsweringByKeys {

  /** The step of an exchange's menu at which we ask. */
  public static final String STEP = "feedback";

  private static final int LATEST = 20;

  private final PeopleBook people;
  private final GrievanceStore grievances;
  private final FeedbackStore feedback;
  private final RecordingFeedback recording;

  public AnsweringByKeys(
      PeopleBook people,
      GrievanceStore grievances,
      FeedbackStore feedback,
      RecordingFeedback recording) {
    this.people = people;
    this.grievances = grievances;
    this.feedback = feedback;
    this.recording = recording;
  }

  /** Who has answered, and for which grievance. */
  private record Asked(Citizen citizen, FeedbackRequest request) {}

  /**
   * Takes the answer of a call, if it has one.
   *
   * @return what came of it; empty if there was nothing to take
   */
  public Optional<FeedbackVerdict> take(Call call) {
    Optional<FeedbackAnswer> answer = answer(call.digits());
    Optional<PhoneNumber> phone = call.citizen().phone();
    if (answer.isEmpty() || phone.isEmpty()) {
      return Optional.empty();
    }
    List<Asked> asked = asked(phone.get());
    if (asked.size() != 1) {
      return Optional.empty();
    }
    FeedbackRequest request = asked.get(0).request();
    return Optional.of(
        recording.answered(
            new FeedbackToken(answer.get(), request.issue(), request.attempt()),
            asked.get(0).citizen().id(),
            call.started()));
  }

  private static Optional<FeedbackAnswer> answer(Map<String, String> digits) {
    return switch (digits.getOrDefault(STEP, "")) {
      case "1" -> Optional.of(FeedbackAnswer.SOLVED);
      case "2" -> Optional.of(FeedbackAnswer.NOT_SOLVED);
      default -> Optional.empty();
    };
  }

  private List<Asked> asked(PhoneNumber phone) {
    List<Asked> asked = new ArrayList<>();
    List<Citizen> addresses =
        people.atPhone(phone).stream().flatMap(person -> person.contacts().stream()).toList();
    for (Citizen citizen : addresses) {
      for (Grievance grievance : grievances.ofCitizen(citizen.id(), LATEST)) {
        if (grievance.standing().state() == GrievanceState.RESOLVED) {
          feedback
              .latest(grievance.issue())
              .ifPresent(request -> asked.add(new Asked(citizen, request)));
        }
      }
    }
    return asked;
  }
}
