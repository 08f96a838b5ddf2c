package org.nivaran.jira.telephone;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.plugin.web.ContextProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CallLog;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.port.Transactions;
import org.nivaran.core.telephone.Call;
import org.nivaran.core.telephone.CallKey;

/** On the issue: the calls that are about it, and those of its citizen's numbers. Thread safe. */
public final class CallsPanel implements ContextProvider {

  private static final String ISSUE = "issue";
  private static final int MOST = 10;

  private final CallLog calls;
  private final GrievanceStore grievances;
  private final PeopleBook people;
  private final CallerView callers;
  private final CallRights rights;
  private final Transactions transactions;

  public CallsPanel(
      CallLog calls,
      GrievanceStore grievances,
      PeopleBook people,
      CallerView callers,
      CallRights rights,
      Transactions transactions) {
    this.calls = calls;
    this.grievances = grievances;
    this.people = people;
    this.callers = callers;
    this.rights = rights;
    this.transactions = transactions;
  }

  /** It has no parameters. */
  @Override
  public void init(Map<String, String> parameters) {}

  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    CallWords words =
        callers.words(rights.user().filter(user -> rights.mayAnswer(user)).isPresent());
    List<Map<String, Object>> rows = new ArrayList<>();
    issue(context)
        .ifPresent(
            issue -> of(new IssueId(issue.getId())).forEach(call -> rows.add(row(call, words))));
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("calls", rows);
    view.put("none", words.get("panel.none"));
    view.put("listen", words.get("listen"));
    view.put("title", words.get("panel.title"));
    return view;
  }

  private static Map<String, Object> row(Call call, CallWords words) {
    return words.view(call);
  }

  /** In one transaction in place of four. */
  private List<Call> of(IssueId issue) {
    return transactions.inOne(() -> read(issue));
  }

  private List<Call> read(IssueId issue) {
    Map<CallKey, Call> all = new LinkedHashMap<>();
    calls.about(issue).forEach(call -> all.put(call.key(), call));
    Set<PhoneNumber> phones =
        grievances
            .find(issue)
            .flatMap(Grievance::citizen)
            .flatMap(people::find)
            .map(person -> Set.copyOf(person.phones()))
            .orElse(Set.of());
    calls.of(phones, MOST).forEach(call -> all.putIfAbsent(call.key(), call));
    return all.values().stream()
        .sorted((one, other) -> other.started().compareTo(one.started()))
        .limit(MOST)
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
