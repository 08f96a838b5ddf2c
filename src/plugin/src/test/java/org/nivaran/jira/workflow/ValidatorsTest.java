package org.nivaran.jira.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import com.opensymphony.workflow.WorkflowException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.testing.Samples;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.testing.PropertyTexts;

/** What each validator takes, and which field it names with which words where it does not. */
public class ValidatorsTest {
  private static final Map<String, String> NO_ARGUMENTS = Map.of();

  private final WorkflowDesk desk = new WorkflowDesk();
  private final MutableIssue issue = desk.jira.issue(1, "हैंडपंप खराब है");
  private final Map<String, Object> variables = new HashMap<>(Map.of("issue", issue));
  private final Texts english = PropertyTexts.english();
  private final String reason = desk.jira.fields().id(GrievanceField.HOLD_REASON);
  private final String review = desk.jira.fields().id(GrievanceField.REVIEW_DATE);

  @Test
  public void aHoldNeedsReasonAndReviewDate() {
    Map<String, String> errors = errors(hold(english), NO_ARGUMENTS);
    assertThat(errors)
        .containsOnlyKeys(reason, review)
        .containsEntry(reason, "Say why it has to wait, in a few words.")
        .containsEntry(
            review,
            "Choose the day on which somebody looks at it again: from 2026-11-26 to 2027-02-23.");
    desk.jira.fields().set(issue, GrievanceField.HOLD_REASON, "Spare part ordered");
    assertThat(errors(hold(english), NO_ARGUMENTS)).containsOnlyKeys(review);
    reviewOn("2026-11-26");
    assertThat(errors(hold(english), NO_ARGUMENTS)).isEmpty();
  }

  @Test
  public void aReviewIsAfterTodayAndNotTooFarAway() {
    desk.jira.fields().set(issue, GrievanceField.HOLD_REASON, "Spare part ordered");
    Map<String, String> tenDays = Map.of("mostDays", "10");
    for (String day : List.of("2026-11-24", "2026-11-25", "2026-12-06")) {
      reviewOn(day);
      assertThat(errors(hold(english), tenDays))
          .as(day)
          .containsEntry(review, "The review has to be on a day from 2026-11-26 to 2026-12-05.");
    }
    reviewOn("2026-12-05");
    assertThat(errors(hold(english), tenDays)).isEmpty();
    reviewOn("2026-12-06");
    assertThat(errors(hold(english), NO_ARGUMENTS)).isEmpty();
    for (String nonsense : List.of("", "ten", "0", "-3", "99999")) {
      assertThat(errors(hold(english), Map.of("mostDays", nonsense))).as(nonsense).isEmpty();
    }
  }

  @Test
  public void aDayCountsAsTheOfficesWhereItIsNoMidnightOfTheServers() {
    desk.jira.fields().set(issue, GrievanceField.HOLD_REASON, "Spare part ordered");
    ZoneId office = desk.data.current().district().zone();
    Instant elsewhere = LocalDate.parse("2026-11-26").atStartOfDay(office).toInstant();
    desk.jira.fields().set(issue, GrievanceField.REVIEW_DATE, elsewhere);
    assertThat(errors(hold(english), Map.of("mostDays", "1"))).isEmpty();
  }

  @Test
  public void complainsInTheUsersLanguage() {
    assertThat(errors(hold(PropertyTexts.hindi()), NO_ARGUMENTS))
        .containsEntry(reason, "थोड़े शब्दों में बताएं कि इसे क्यों रोकना है।");
  }

  @Test
  public void aQuestionIsNeededAndTheThirdOneIsRefused() throws WorkflowException {
    MayAskValidator validator = mayAsk(english);
    variables.put("originalissueobject", desk.jira.issue(1, "हैंडपंप खराब है"));
    assertThat(errors(validator, NO_ARGUMENTS))
        .containsExactly(Map.entry("comment", "Say what the citizen is asked."));
    assertThat(errors(validator, Map.of("questionOptional", "true"))).isEmpty();
    variables.put("comment", "Which ward?");
    atWork();
    for (int i = 0; i < 2; i++) {
      assertThat(errors(validator, NO_ARGUMENTS)).isEmpty();
      desk.moves.pause(issue, Move.ASK_CITIZEN, "phe", Optional.of("Which ward?"));
      desk.moves.make(issue, Move.CITIZEN_ANSWERED, null);
    }
    assertThat(errors(validator, NO_ARGUMENTS))
        .containsExactly(
            Map.entry(
                "comment",
                "The citizen has been asked 2 times already, which is the most. Decide with what"
                    + " is known, or put the grievance on hold."));
    assertThat(errors(mayAsk(PropertyTexts.hindi()), NO_ARGUMENTS).get("comment"))
        .contains("2 बार पूछा जा चुका है");
  }

  @Test
  public void theDayOfAQuestionIsLaterAndNearEnough() throws WorkflowException {
    MayAskValidator validator = mayAsk(english);
    MutableIssue stored = desk.jira.issue(1, "हैंडपंप खराब है");
    variables.put("originalissueobject", stored);
    variables.put("comment", "Which ward?");
    atWork();
    for (String day : List.of("2026-11-24", "2026-11-25")) {
      reviewOn(day);
      assertThat(errors(validator, NO_ARGUMENTS))
          .as(day)
          .containsExactly(Map.entry(review, "The day must be later than today."));
    }
    reviewOn("2026-12-26");
    assertThat(errors(validator, NO_ARGUMENTS))
        .containsExactly(Map.entry(review, "The day must be within 30 days."));
    reviewOn("2026-12-25");
    assertThat(errors(validator, NO_ARGUMENTS)).isEmpty();

    // What stands there from an earlier wait is nobody's wish.
    Timestamp midnight = Timestamp.valueOf(LocalDate.parse("2026-11-20").atStartOfDay());
    desk.jira.fields().set(stored, GrievanceField.REVIEW_DATE, midnight.toInstant());
    reviewOn("2026-11-20");
    assertThat(errors(validator, NO_ARGUMENTS)).isEmpty();
  }

  @Test
  public void untilWhenItWaitsIsShownAndGoneWhenItGoesOn() throws WorkflowException {
    atWork();
    desk.moves.pause(issue, Move.ASK_CITIZEN, "phe", Optional.of("Which ward?"));
    assertThat(reviewDay()).contains(LocalDate.parse("2026-12-02"));
    desk.moves.make(issue, Move.CITIZEN_ANSWERED, null);
    assertThat(reviewDay()).isEmpty();
    desk.jira.fields().set(issue, GrievanceField.HOLD_REASON, "Spare part ordered");
    reviewOn("2026-12-10");
    desk.moves.pause(issue, Move.PUT_ON_HOLD, "phe", Optional.empty());
    assertThat(reviewDay()).contains(LocalDate.parse("2026-12-10"));
    desk.moves.make(issue, Move.RESUME_WORK, null);
    assertThat(reviewDay()).isEmpty();
    assertThat(desk.jira.fields().text(issue, GrievanceField.HOLD_REASON)).isEmpty();
  }

  @Test
  public void aTransferNeedsAReason() {
    TransferNeedsReasonValidator validator = new TransferNeedsReasonValidator(english);
    String complaint =
        "Write in the comment why it goes to somebody else, with at least 5 characters.";
    assertThat(errors(validator, NO_ARGUMENTS)).containsExactly(Map.entry("comment", complaint));
    for (String tooShort : List.of("", "    ", " no ", "💧💧💧💧")) {
      variables.put("comment", tooShort);
      assertThat(errors(validator, NO_ARGUMENTS)).as(tooShort).hasSize(1);
    }
    variables.put("comment", "नल विभाग का काम");
    assertThat(errors(validator, NO_ARGUMENTS)).isEmpty();
    assertThat(errors(validator, Map.of("leastCharacters", "50"))).hasSize(1);
  }

  @Test
  public void worksNeedAPhotoOfAnOfficer() {
    WorksNeedPhotoValidator validator =
        new WorksNeedPhotoValidator(
            desk.jira.settings(),
            desk.data,
            desk.jira.fields(),
            new IssueSubject(desk.jira.settings(), desk.jira.fields()),
            english);
    Map<String, String> works = Map.of("categories", "garbage, handpump");
    desk.jira.fields().set(issue, GrievanceField.CATEGORY, "handpump");
    resolved(ResolutionKind.RELIEF_GIVEN);
    assertThat(errors(validator, works))
        .containsExactly(
            Map.entry(
                "attachment",
                "\"Handpump\" is physical work: attach a photo of the result to the grievance,"
                    + " then resolve it."));
    attached("report.pdf", "application/pdf", "phe");
    assertThat(errors(validator, works)).hasSize(1);
    attached("citizen.jpg", "image/jpeg", "nivaran-bot");
    assertThat(errors(validator, works)).hasSize(1);
    attached("repaired.jpg", "image/jpeg", "phe");
    assertThat(errors(validator, works)).isEmpty();
  }

  @Test
  public void nothingElseNeedsAPhoto() {
    WorksNeedPhotoValidator validator =
        new WorksNeedPhotoValidator(
            desk.jira.settings(),
            desk.data,
            desk.jira.fields(),
            new IssueSubject(desk.jira.settings(), desk.jira.fields()),
            english);
    Map<String, String> works = Map.of("categories", "garbage, handpump");
    resolved(ResolutionKind.RELIEF_GIVEN);
    assertThat(errors(validator, works)).isEmpty();
    desk.jira.fields().set(issue, GrievanceField.CATEGORY, "power-cut");
    assertThat(errors(validator, works)).isEmpty();
    desk.jira.fields().set(issue, GrievanceField.CATEGORY, "handpump");
    assertThat(errors(validator, NO_ARGUMENTS)).isEmpty();
    resolved(ResolutionKind.NOT_OURS);
    assertThat(errors(validator, works)).isEmpty();
  }

  @Test
  public void aResolutionFitsTheKind() {
    ResolutionFitsKindValidator validator =
        new ResolutionFitsKindValidator(
            new IssueSubject(desk.jira.settings(), desk.jira.fields()), english);
    assertThat(errors(validator, NO_ARGUMENTS).get("resolution"))
        .startsWith("Choose how it ended: Relief given, Relief given in part,");
    resolved(ResolutionKind.DEMAND_NOTED);
    assertThat(errors(validator, NO_ARGUMENTS).get("resolution"))
        .startsWith("\"Demand noted\" does not fit an issue of type Grievance. Choose one of:");
    when(issue.getIssueTypeId()).thenReturn("2");
    assertThat(errors(validator, NO_ARGUMENTS)).isEmpty();
    assertThat(errors(validator, Map.of("demand", "relief-given,not-ours"))).hasSize(1);
    resolved(ResolutionKind.NOT_OURS);
    assertThat(errors(validator, Map.of("demand", "relief-given,not-ours"))).isEmpty();
    assertThat(errors(validator, Map.of("demand", "nonsense"))).isEmpty();
  }

  @Test
  public void everyKindCanEnd() {
    for (Kind kind : Kind.values()) {
      assertThat(ResolutionFitsKindValidator.fitting(kind, Arguments.of(NO_ARGUMENTS)))
          .as("%s", kind)
          .contains(ResolutionKind.NOT_POSSIBLE, ResolutionKind.DUPLICATE)
          .hasSizeBetween(4, ResolutionKind.values().length - 1);
    }
  }

  private HoldNeedsReviewValidator hold(Texts texts) {
    return new HoldNeedsReviewValidator(desk.data, desk.jira.fields(), texts, desk.time);
  }

  private MayAskValidator mayAsk(Texts texts) {
    return new MayAskValidator(desk.data, desk.moving, desk.jira.fields(), texts, desk.time);
  }

  private void atWork() throws WorkflowException {
    desk.jira.fields().set(issue, GrievanceField.REFERENCE, Samples.reference(1).toString());
    desk.jira.fields().set(issue, GrievanceField.DEPARTMENT, "phe");
    desk.moves.make(issue, Move.SEND_TO_DEPARTMENT, null);
    desk.moves.make(issue, Move.TAKE_UP, "phe");
  }

  private Optional<LocalDate> reviewDay() {
    return desk.jira
        .fields()
        .date(issue, GrievanceField.REVIEW_DATE, desk.data.current().district().zone());
  }

  private void reviewOn(String day) {
    Timestamp midnight = Timestamp.valueOf(LocalDate.parse(day).atStartOfDay());
    desk.jira.fields().set(issue, GrievanceField.REVIEW_DATE, midnight.toInstant());
  }

  private void resolved(ResolutionKind kind) {
    when(issue.getResolutionId()).thenReturn("10" + kind.ordinal());
  }

  private void attached(String name, String type, String author) {
    ApplicationUser user = mock(ApplicationUser.class);
    when(user.getName()).thenReturn(author);
    Timestamp now = Timestamp.from(desk.time.instant());
    List<Attachment> attached = List.of(new Attachment(1L, issue, name, type, 9L, user, now));
    when(issue.getAttachments()).thenReturn(attached);
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> errors(Validator validator, Map<String, String> args) {
    try {
      validator.validate(variables, args, mock(PropertySet.class));
      return Map.of();
    } catch (InvalidInputException e) {
      assertThat(e.getGenericErrors()).isEmpty();
      return e.getErrors();
    } catch (WorkflowException e) {
      throw new AssertionError(e);
    }
  }
}
