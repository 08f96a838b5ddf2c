package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.MutableIssue;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.WorkflowException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.grievance.Assignment;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.grievance.Satisfaction;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.MovingGrievance;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.field.SlaProperty;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.GrievanceField;

/**
 * Records a move of the workflow in the desk's books, and writes what came of it (department,
 * level, due time) into the issue, in memory: Jira stores it a moment later. Thread safe.
 */
public final class WorkflowMoves {
  private final ReferenceData data;
  private final MovingGrievance moving;
  private final Booking booking;
  private final IssueSubject subjects;
  private final Ownership ownership;
  private final GrievanceFields fields;
  private final SlaProperty property;
  private final Texts texts;
  private final InstantSource time;

  public WorkflowMoves(
      ReferenceData data,
      MovingGrievance moving,
      Booking booking,
      IssueSubject subjects,
      Ownership ownership,
      GrievanceFields fields,
      SlaProperty property,
      Texts texts,
      InstantSource time) {
    this.data = data;
    this.moving = moving;
    this.booking = booking;
    this.subjects = subjects;
    this.ownership = ownership;
    this.fields = fields;
    this.property = property;
    this.texts = texts;
    this.time = time;
  }

  /** As {@link #make(MutableIssue, Move, String, Suspension.Wish)}, for a move without a wait. */
  void make(MutableIssue issue, Move move, @Nullable String actor) throws WorkflowException {
    make(issue, move, actor, Suspension.Wish.NONE);
  }

  /** Chooses the department that a move gives the issue to, as if somebody had filled it in. */
  void choose(MutableIssue issue, String department) {
    fields.set(issue, GrievanceField.DEPARTMENT, department);
  }

  /**
   * Records the move.
   *
   * @param actor the user's key, or null for the machine
   * @param wish what was entered if the grievance is to wait
   * @throws WorkflowException if the move cannot be made as the issue stands; it says why
   */
  void make(MutableIssue issue, Move move, @Nullable String actor, Suspension.Wish wish)
      throws WorkflowException {
    Desk desk = data.current();
    Optional<Grievance> before = booking.book(issue, Optional.empty());
    if (before.isEmpty()) {
      throw new InvalidInputException(texts.get("move.not-ours"));
    }
    Assignment next = nextAssignment(issue, desk, move, before.get());
    MovingGrievance.Made made =
        new MovingGrievance.Made(move, time.instant(), actor, next, resolution(issue, move), wish);
    Optional<Grievance> after = moving.moved(new IssueId(issue.getId()), made);
    after.ifPresent(
        grievance -> {
          show(issue, desk, move, before.get(), grievance);
          showWait(issue, move);
        });
  }

  /** Until when it waits, also where nobody chose the day; nothing once it goes on. */
  private void showWait(MutableIssue issue, Move move) {
    if (move == Move.CITIZEN_ANSWERED || move == Move.RESUME_WORK) {
      fields.set(issue, GrievanceField.HOLD_REASON, (String) null);
      fields.setDay(issue, GrievanceField.REVIEW_DATE, null);
    } else if (move == Move.ASK_CITIZEN || move == Move.PUT_ON_HOLD) {
      moving
          .waiting(new IssueId(issue.getId()))
          .ifPresent(wait -> fields.setDay(issue, GrievanceField.REVIEW_DATE, wait.until()));
    }
  }

  /**
   * Records a move that makes the grievance wait: for how long and for what say its fields, and
   * what the citizen is asked says the comment.
   */
  void pause(MutableIssue issue, Move move, @Nullable String actor, Optional<String> comment)
      throws WorkflowException {
    ZoneId zone = data.current().district().zone();
    Optional<LocalDate> until = fields.date(issue, GrievanceField.REVIEW_DATE, zone);
    LocalDate today = time.instant().atZone(zone).toLocalDate();
    Suspension.Wish wish =
        move == Move.ASK_CITIZEN
            ? new Suspension.Wish(
                comment.orElse(null), until.filter(day -> day.isAfter(today)).orElse(null))
            : new Suspension.Wish(
                fields.text(issue, GrievanceField.HOLD_REASON).or(() -> comment).orElse(null),
                until.orElse(null));
    make(issue, move, actor, wish);
  }

  private @Nullable Assignment nextAssignment(
      MutableIssue issue, Desk desk, Move move, Grievance before) throws WorkflowException {
    return switch (move) {
      case RETURN_TO_DESK -> assignment(desk, before, DepartmentKey.DESK, "returned");
      case SEND_TO_DEPARTMENT, TRANSFER -> {
        DepartmentKey chosen = chosen(issue, desk);
        yield chosen.equals(before.department())
            ? null
            : assignment(desk, before, chosen, "chosen");
      }
      default -> null;
    };
  }

  private DepartmentKey chosen(MutableIssue issue, Desk desk) throws WorkflowException {
    Optional<DepartmentKey> department = ownership.department(issue, desk);
    if (department.isEmpty() && ownership.isGiven(issue)) {
      throw new InvalidInputException(
          texts.get(
              "move.no-department", fields.text(issue, GrievanceField.DEPARTMENT).orElse("")));
    }
    if (department.isEmpty() || department.get().isDesk()) {
      throw new InvalidInputException(texts.get("move.choose-department"));
    }
    return department.get();
  }

  private static Assignment assignment(
      Desk desk, Grievance before, DepartmentKey department, String reason) {
    PostKey post =
        department.isDesk() ? null : desk.routing().postFor(department, before.subject().place());
    return new Assignment(
        department, post, before.assignment().level(), Reason.of("routing.reason." + reason));
  }

  private @Nullable ResolutionKind resolution(MutableIssue issue, Move move)
      throws WorkflowException {
    if (move != Move.RESOLVE) {
      return null;
    }
    Optional<ResolutionKind> resolution = subjects.resolution(issue);
    if (resolution.isEmpty()) {
      throw new InvalidInputException(texts.get("move.choose-resolution"));
    }
    return resolution.get();
  }

  private void show(MutableIssue issue, Desk desk, Move move, Grievance before, Grievance after) {
    boolean another = !after.department().equals(before.department());
    if (another || move == Move.TRANSFER || move == Move.RETURN_TO_DESK) {
      ownership.give(issue, desk, after.department(), after.assignment().post());
    }
    fields.set(issue, GrievanceField.LEVEL, after.assignment().level().number());
    fields.set(issue, GrievanceField.DUE, after.standing().due());
    if (move == Move.RESOLVE && after.origin().citizen() != null && after.origin().line() != null) {
      fields.set(issue, GrievanceField.SATISFACTION, Satisfaction.ASKED.fieldValue());
    }
    property.write(after);
  }
}
