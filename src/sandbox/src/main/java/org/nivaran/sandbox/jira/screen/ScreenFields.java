package org.nivaran.sandbox.jira.screen;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be shown on a create, edit or transition screen. Thread safe. */
public interface ScreenFields {

  /** How a field is entered. */
  enum Input {
    TEXT,
    TEXT_AREA,
    SELECT,
    MULTI_SELECT,
    NUMBER,
    DATE,
    DATE_TIME,
    USER,
    GROUP,
    READ_ONLY
  }

  /** A value that can be chosen; {@code id} is what goes into the input parameters. */
  record Choice(String id, String label) {}

  /**
   * One field of a screen.
   *
   * @param id {@code summary}, {@code customfield_10001}, …: also the name of the input parameter
   *     (the project's is {@code pid})
   * @param values the issue's present values as input parameters, or none
   */
  record ScreenField(
      String id,
      String name,
      String description,
      Input input,
      boolean required,
      List<Choice> choices,
      List<String> values,
      Optional<CustomField> customField) {}

  /** The create screen. */
  List<ScreenField> forCreate(Project project, IssueType issueType);

  /** The edit screen, filled with the issue's values. */
  List<ScreenField> forEdit(Issue issue);

  /** The fields of a screen, for example of a transition, filled with the issue's values. */
  List<ScreenField> on(FieldScreen screen, Issue issue);

  /** The name of any field by its id: of the system's and custom ones. */
  Optional<String> name(String fieldId);

  /** A field's value for reading, in words; empty text if there is none. */
  String display(Issue issue, String fieldId);

  /** A custom field's value as input parameters. */
  List<String> parameters(CustomField field, @Nullable Object value);
}
