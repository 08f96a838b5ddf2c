package org.nivaran.sandbox.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which moves a user can make with an issue now. Thread safe. */
public interface Transitions {

  /**
   * One move.
   *
   * @param titleKey the i18n key of its name, if the workflow has one ({@code jira.i18n.title})
   */
  record Transition(
      int id, String name, Optional<String> titleKey, Status to, Optional<FieldScreen> screen) {}

  /** The moves whose conditions the user passes, in the workflow's order. */
  List<Transition> available(Issue issue, @Nullable ApplicationUser user);
}
