package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.MovingGrievance;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.GrievanceField;

/**
 * Lets a grievance wait for its citizen only with a question, only twice, and only until a day that
 * is near enough; without a day the usual one is taken.
 */
@SuppressWarnings("rawtypes")
public class MayAskValidator implements Validator {
  /** Argument: {@code true} where the move itself says what is asked. */
  public static final String QUESTION_OPTIONAL = "questionOptional";

  private static final String COMMENT = "comment";

  private final ReferenceData data;
  private final MovingGrievance moving;
  private final GrievanceFields fields;
  private final Texts texts;
  private final InstantSource time;

  public MayAskValidator(
      ReferenceData data,
      MovingGrievance moving,
      GrievanceFields fields,
      Texts texts,
      InstantSource time) {
    this.data = data;
    this.moving = moving;
    this.fields = fields;
    this.texts = texts;
    this.time = time;
  }

  @Override
  public void validate(Map transientVars, Map args, PropertySet properties)
      throws InvalidInputException {
    Transition transition = Transition.of(transientVars);
    Instant now = time.instant();
    Optional<String> question =
        transition
            .comment()
            .or(
                () ->
                    Arguments.of(args).is(QUESTION_OPTIONAL) ? Optional.of("?") : Optional.empty());
    Suspension.Wish wish =
        new Suspension.Wish(question.orElse(null), until(transition, now).orElse(null));
    Wrong wrong = new Wrong();
    moving
        .refusal(new IssueId(transition.issue().getId()), Move.ASK_CITIZEN, wish, now)
        .ifPresent(reason -> wrong.field(field(reason), texts.get(reason)));
    wrong.complain();
  }

  /** A day of an earlier wait that still stands in the field, and is over, is nobody's wish. */
  private Optional<LocalDate> until(Transition transition, Instant now) {
    ZoneId zone = data.current().district().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    Optional<LocalDate> before = day(transition.before(), zone);
    return day(transition.issue(), zone)
        .filter(day -> day.isAfter(today) || !Optional.of(day).equals(before));
  }

  private Optional<LocalDate> day(Issue issue, ZoneId zone) {
    return fields.date(issue, GrievanceField.REVIEW_DATE, zone);
  }

  private String field(Reason refusal) {
    return refusal.key().endsWith(".not-later") || refusal.key().endsWith(".too-late")
        ? fields.id(GrievanceField.REVIEW_DATE)
        : COMMENT;
  }
}
