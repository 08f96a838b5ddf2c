package org.nivaran.jira.signlanguage;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.ContextProvider;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.TalkStore;

/** On the issue: its talks, and the way to a new one. */
public final class TalkPanel implements ContextProvider {

  private static final String ISSUE = "issue";

  private final TalkStore talks;
  private final SignView view;
  private final SignRights rights;
  private final ApplicationProperties host;
  private final InstantSource time;

  public TalkPanel(
      TalkStore talks,
      SignView view,
      SignRights rights,
      ApplicationProperties host,
      InstantSource time) {
    this.host = host;
    this.talks = talks;
    this.view = view;
    this.rights = rights;
    this.time = time;
  }

  /** It has no parameters. */
  @Override
  public void init(Map<String, String> parameters) {}

  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    Optional<ApplicationUser> user =
        context.get("user") instanceof ApplicationUser known ? Optional.of(known) : rights.user();
    return issue(context)
        .flatMap(issue -> user.map(reader -> view(issue, reader)))
        .orElseGet(() -> Map.of("key", "", "base", "", "talks", List.of()));
  }

  private Map<String, Object> view(Issue issue, ApplicationUser reader) {
    return Map.of(
        "key",
        issue.getKey(),
        "base",
        URI.create(host.getBaseUrl(UrlMode.CANONICAL)).getPath() + SignPages.PATH,
        "talks",
        talks.of(new IssueId(issue.getId())).stream()
            .map(talk -> view.whole(talk, issue, reader, time.instant()))
            .toList());
  }

  private static Optional<Issue> issue(Map<String, Object> context) {
    Object issue =
        context.get("helper") instanceof JiraHelper helper && !context.containsKey(ISSUE)
            ? helper.getContextParams().get(ISSUE)
            : context.get(ISSUE);
    return issue instanceof Issue found ? Optional.of(found) : Optional.empty();
  }
}
