package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.clock.SuspensionRules;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.GrievanceField;

/**
 * Lets a grievance wait only for a reason, and only until a day on which somebody looks again:
 * after today, and not too far away.
 */
@SuppressWarnings("rawtypes")
public class HoldNeedsReviewValidator implements Validator {
  /** Argument: the most days until the review. */
  public static final String MOST_DAYS = "mostDays";

  public static final int USUAL_DAYS = 90;

  /** The desk's books let nothing wait longer. */
  public static final int LONGEST_DAYS = SuspensionRules.STANDARD.mostHoldDays();

  private final ReferenceData data;
  private final GrievanceFields fields;
  private final Texts texts;
  private final InstantSource time;

  public HoldNeedsReviewValidator(
      ReferenceData data, GrievanceFields fields, Texts texts, InstantSource time) {
    this.data = data;
    this.fields = fields;
    this.texts = texts;
    this.time = time;
  }

  @Override
  public void validate(Map transientVars, Map args, PropertySet properties)
      throws InvalidInputException {
    Issue issue = Transition.of(transientVars).issue();
    int mostDays = Arguments.of(args).number(MOST_DAYS, 1, LONGEST_DAYS, USUAL_DAYS);
    ZoneId zone = data.current().district().zone();
    LocalDate today = time.instant().atZone(zone).toLocalDate();
    LocalDate last = today.plusDays(mostDays);
    Wrong wrong = new Wrong();
    if (fields.text(issue, GrievanceField.HOLD_REASON).isEmpty()) {
      wrong.field(
          fields.id(GrievanceField.HOLD_REASON),
          texts.get("validator.hold-needs-review.no-reason"));
    }
    Optional<LocalDate> review = fields.date(issue, GrievanceField.REVIEW_DATE, zone);
    if (review.filter(day -> day.isAfter(today) && !day.isAfter(last)).isEmpty()) {
      wrong.field(
          fields.id(GrievanceField.REVIEW_DATE),
          texts.get(
              "validator.hold-needs-review." + (review.isEmpty() ? "no-date" : "date-out-of-range"),
              today.plusDays(1),
              last));
    }
    wrong.complain();
  }
}
