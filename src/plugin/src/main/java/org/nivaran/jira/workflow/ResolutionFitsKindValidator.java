package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.jira.language.Texts;

/** Lets a grievance end only in a way that makes sense for its kind. */
@SuppressWarnings("rawtypes")
public class ResolutionFitsKindValidator implements Validator {
  private final IssueSubject subjects;
  private final Texts texts;

  public ResolutionFitsKindValidator(IssueSubject subjects, Texts texts) {
    this.subjects = subjects;
    this.texts = texts;
  }

  /**
   * The resolutions that a kind may have: as the argument with the kind's key lists them, by their
   * own keys between commas, else the usual ones.
   */
  public static List<ResolutionKind> fitting(Kind kind, Arguments arguments) {
    List<ResolutionKind> chosen = new ArrayList<>();
    List<String> keys = arguments.list(kind.key());
    for (ResolutionKind each : ResolutionKind.values()) {
      if (keys.contains(each.key())) {
        chosen.add(each);
      }
    }
    return chosen.isEmpty()
        ? Arrays.stream(ResolutionKind.values()).filter(each -> each.fits(kind)).toList()
        : chosen;
  }

  @Override
  public void validate(Map transientVars, Map args, PropertySet properties)
      throws InvalidInputException {
    Issue issue = Transition.of(transientVars).issue();
    Kind kind = subjects.kind(issue);
    List<ResolutionKind> fitting = fitting(kind, Arguments.of(args));
    Optional<ResolutionKind> given = subjects.resolution(issue);
    Wrong wrong = new Wrong();
    if (given.filter(fitting::contains).isEmpty()) {
      String names =
          fitting.stream().map(ResolutionKind::jiraName).collect(Collectors.joining(", "));
      wrong.field(
          "resolution",
          given
              .map(
                  it ->
                      texts.get(
                          "validator.resolution-fits-kind.wrong",
                          it.jiraName(),
                          kind.issueType(),
                          names))
              .orElseGet(() -> texts.get("validator.resolution-fits-kind.none", names)));
    }
    wrong.complain();
  }
}
