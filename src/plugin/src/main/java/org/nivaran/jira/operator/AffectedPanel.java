package org.nivaran.jira.operator;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.ContextProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.Person;
import org.nivaran.core.port.AffectedBook;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.usecase.FindingRepeats;
import org.nivaran.core.usecase.FindingRepeats.Repeats;

/**
 * On the issue, whatever door it came through: which other citizens said the same, which grievances
 * may be about the same thing, and who else has it open just now.
 */
public final class AffectedPanel implements ContextProvider {

  private static final String ISSUE = "issue";

  private final GrievanceStore grievances;
  private final AffectedBook affected;
  private final PeopleBook people;
  private final FindingRepeats finding;
  private final CallViews views;
  private final OperatorRights rights;

  public AffectedPanel(
      GrievanceStore grievances,
      AffectedBook affected,
      PeopleBook people,
      FindingRepeats finding,
      CallViews views,
      OperatorRights rights) {
    this.grievances = grievances;
    this.affected = affected;
    this.people = people;
    this.finding = finding;
    this.views = views;
    this.rights = rights;
  }

  /** It has no parameters. */
  @Override
  public void init(Map<String, String> parameters) {}

  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    Optional<Issue> issue = issue(context);
    Optional<ApplicationUser> reader = rights.user();
    Optional<Grievance> grievance =
        issue.map(Issue::getId).map(IssueId::new).flatMap(grievances::find);
    if (issue.isEmpty() || reader.isEmpty() || grievance.isEmpty()) {
      return view("", "", List.of(), List.of(), List.of(), false);
    }
    return view(issue.get(), grievance.get(), reader.get());
  }

  private Map<String, Object> view(Issue issue, Grievance grievance, ApplicationUser reader) {
    IssueId own = grievance.issue();
    Optional<IssueId> first = affected.firstOf(own);
    List<IssueId> others = affected.others(first.orElse(own));
    Set<IssueId> known = new HashSet<>(others);
    known.add(own);
    first.ifPresent(known::add);
    return view(
        issue.getKey(),
        grievance.reference().toString(),
        shown(first.stream().toList(), reader),
        shown(others.stream().filter(each -> !each.equals(own)).toList(), reader),
        grievance.isOpen() ? maybe(grievance, known, reader) : List.of(),
        first.isEmpty() && others.isEmpty() && rights.mayRegister(reader));
  }

  private static Map<String, Object> view(
      String key,
      String reference,
      List<Map<String, Object>> first,
      List<Map<String, Object>> others,
      List<Map<String, Object>> maybe,
      boolean mayJoin) {
    return Map.of(
        "key", key,
        "reference", reference,
        "first", first,
        "others", others,
        "maybe", maybe,
        "mayJoin", mayJoin);
  }

  /** Others may be hidden from the reader; their numbers are not said then. */
  private List<Map<String, Object>> shown(List<IssueId> issues, ApplicationUser reader) {
    Map<IssueId, Grievance> found = grievances.find(new HashSet<>(issues));
    return issues.stream()
        .map(found::get)
        .filter(Objects::nonNull)
        .map(each -> views.grievance(each, reader))
        .filter(each -> Boolean.TRUE.equals(each.get("seen")))
        .toList();
  }

  private List<Map<String, Object>> maybe(
      Grievance grievance, Set<IssueId> known, ApplicationUser reader) {
    Set<CitizenId> addresses =
        grievance.citizen().flatMap(people::find).map(Person::ids).orElse(Set.of());
    Repeats repeats = finding.of(addresses, grievance.subject(), "");
    List<Grievance> all = new ArrayList<>(repeats.sameCaller());
    all.addAll(repeats.samePlace());
    return all.stream()
        .filter(each -> !known.contains(each.issue()))
        .filter(each -> !each.standing().opened().isAfter(grievance.standing().opened()))
        .map(each -> views.grievance(each, reader))
        .filter(each -> Boolean.TRUE.equals(each.get("seen")))
        .toList();
  }

  private static Optional<Issue> issue(Map<String, Object> context) {
    Object issue =
        context.get("helper") instanceof JiraHelper helper && !context.containsKey(ISSUE)
            ? helper.getContextParams().get(ISSUE)
            : context.get(ISSUE);
    return issue instanceof Issue found ? Optional.of(found) : Optional.empty();
  }
}
