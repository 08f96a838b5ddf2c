package org.nivaran.core.port;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.grievance.Satisfaction;
import org.nivaran.core.place.PlaceKey;

/**
 * Jira, as the desk's bot sees it. Every change is made by the bot's user, unless it says
 * otherwise, and shows in the issue's history.
 *
 * <p>Failures of Jira are {@link IssueTrackerException}s; the call may be repeated where it says
 * so.
 */
public interface IssueTracker {

  /**
   * Creates the issue. Its workflow routes it, starts its clocks and acknowledges it. Not
   * idempotent: look for the reference first.
   *
   * @throws IssueTrackerException if Jira refuses; its message says which fields
   */
  IssueId create(NewIssue issue);

  /** The issue with this Reference field, found also in the moment after it was created. */
  Optional<IssueId> findByReference(Reference reference);

  /**
   * Makes a move of the workflow.
   *
   * @return what came of it; {@link MoveOutcome.Refused} if the workflow does not allow the move
   *     now. A repeated move is refused, not made twice.
   */
  MoveOutcome move(IssueId issue, Move move, MoveDetails details);

  /**
   * Adds a comment.
   *
   * @param key unique; a comment with the same key is not added again where the tracker can tell.
   *     It is never lost for that.
   */
  void comment(IssueId issue, String key, String text);

  /** Sets fields and leaves the others. Idempotent. Without changes nothing happens. */
  void setFields(IssueId issue, List<FieldChange> changes);

  /**
   * As {@link #setFields(IssueId, List)}, in the name of a person, whom the issue's history names.
   * Whether the person may is the caller's to know.
   *
   * @param actor the user's key; the bot stands in for one who is not there any more
   */
  void setFields(IssueId issue, List<FieldChange> changes, String actor);

  /**
   * Links a grievance to the first one about the same thing. Idempotent.
   *
   * @return false if the link cannot be made, as where linking is switched off; nothing is lost by
   *     that
   */
  boolean link(IssueId joined, IssueId first);

  /**
   * Attaches a file. The file is the tracker's from then on.
   *
   * @param name safe, and of its own for each file: if the issue has an attachment of this name
   *     already, nothing happens
   * @throws IssueTrackerException if Jira refuses, or the issue is gone
   */
  void attach(IssueId issue, String name, String mimeType, Path file);

  /** Whether there is such an issue; false once it was deleted. */
  boolean exists(IssueId issue);

  /** The issue's summary, or empty if the issue is gone. */
  Optional<String> summary(IssueId issue);

  /** What goes into the screen of a move; null leaves a field as it is. */
  record MoveDetails(@Nullable ResolutionKind resolution, @Nullable String comment) {

    public static final MoveDetails NONE = new MoveDetails(null, null);

    public static MoveDetails commented(String comment) {
      return new MoveDetails(null, comment);
    }
  }

  /** What came of a move. */
  sealed interface MoveOutcome {

    /** The issue is where the move leads. */
    record Moved() implements MoveOutcome {}

    /**
     * The workflow said no, or the issue is gone.
     *
     * @param reason Jira's own words
     */
    record Refused(String reason) implements MoveOutcome {}
  }

  /** A new value of a field. */
  sealed interface FieldChange {

    /**
     * The Due field.
     *
     * @param due null empties it
     */
    record DueAt(@Nullable Instant due) implements FieldChange {}

    record AtLevel(Level level) implements FieldChange {}

    /** Adds to the Access needs field; what stands there stays. */
    record Needing(Set<AccessNeed> needs) implements FieldChange {

      public Needing {
        needs = Set.copyOf(needs);
      }
    }

    record Satisfied(Satisfaction satisfaction) implements FieldChange {}

    record OfCategory(CategoryKey category) implements FieldChange {}

    record At(PlaceKey place) implements FieldChange {}

    /** Department, Department group and assignee together. */
    record OwnedBy(DepartmentKey department, @Nullable PostKey post) implements FieldChange {}
  }
}
