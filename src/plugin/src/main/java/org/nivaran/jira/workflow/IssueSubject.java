package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.Issue;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.Desk;
import org.nivaran.core.routing.RoutingRequest;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.settings.Settings;

/** Reads in an issue what the desk calls by other names. Thread safe. */
public final class IssueSubject {
  private final Settings settings;
  private final GrievanceFields fields;

  public IssueSubject(Settings settings, GrievanceFields fields) {
    this.settings = settings;
    this.fields = fields;
  }

  Optional<Reference> reference(Issue issue) {
    return fields.text(issue, GrievanceField.REFERENCE).flatMap(Reference::parse);
  }

  /** What it is about. A category or a place that the desk does not have counts as not given. */
  Subject subject(Issue issue, Desk desk) {
    return new Subject(kind(issue), priority(issue), category(issue, desk), place(issue, desk));
  }

  RoutingRequest routingRequest(Issue issue, Desk desk) {
    String summary = issue.getSummary();
    String description = issue.getDescription();
    // The summary is often the beginning of the description.
    String text = description == null ? summary : summary + "\n" + description;
    return new RoutingRequest(text, category(issue, desk), place(issue, desk), kind(issue));
  }

  /** How the issue was resolved, or empty if it was not, or in a way that is not the desk's. */
  Optional<ResolutionKind> resolution(Issue issue) {
    String id = issue.getResolutionId();
    return id == null
        ? Optional.empty()
        : settings
            .current()
            .map(DeskSettings::resolutions)
            .flatMap(known -> keyOf(known, id))
            .or(
                () ->
                    Optional.ofNullable(issue.getResolution())
                        .flatMap(resolution -> ResolutionKind.ofJiraName(resolution.getName())));
  }

  /** What kind it is; a grievance if its issue type is none of the desk's. */
  Kind kind(Issue issue) {
    return settings
        .current()
        .map(DeskSettings::issueTypes)
        .flatMap(known -> keyOf(known, issue.getIssueTypeId()))
        .orElse(Kind.COMPLAINT);
  }

  private static Priority priority(Issue issue) {
    return issue.getPriority() == null
        ? Priority.NORMAL
        : Priority.ofJiraName(issue.getPriority().getName()).orElse(Priority.NORMAL);
  }

  private @Nullable CategoryKey category(Issue issue, Desk desk) {
    return fields
        .text(issue, GrievanceField.CATEGORY)
        .flatMap(text -> key(() -> new CategoryKey(text)))
        .filter(key -> desk.routing().category(key).isPresent())
        .orElse(null);
  }

  private @Nullable PlaceKey place(Issue issue, Desk desk) {
    return fields
        .text(issue, GrievanceField.PLACE)
        .flatMap(text -> key(() -> new PlaceKey(text)))
        .filter(key -> desk.places().find(key).isPresent())
        .orElse(null);
  }

  private static <T> Optional<T> key(java.util.function.Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (IllegalArgumentException notAKey) {
      return Optional.empty();
    }
  }

  private static <K> Optional<K> keyOf(Map<K, String> ids, String id) {
    return ids.entrySet().stream()
        .filter(entry -> entry.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
