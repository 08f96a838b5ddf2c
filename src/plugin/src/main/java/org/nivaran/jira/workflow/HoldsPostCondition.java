package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.condition.AbstractJiraCondition;
import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;
import org.nivaran.core.grievance.PostKey;

/**
 * Offers a move to whoever acts for the post that has the grievance, or for the post that is named.
 */
@SuppressWarnings("rawtypes")
public class HoldsPostCondition extends AbstractJiraCondition {
  /** Argument: the key of a post; not set for the one that has the grievance. */
  public static final String POST = "post";

  private final Movers movers;

  public HoldsPostCondition(Movers movers) {
    this.movers = movers;
  }

  @Override
  public boolean passesCondition(Map transientVars, Map args, PropertySet properties) {
    Issue issue = Transition.of(transientVars).before();
    ApplicationUser user = getCallerUser(transientVars, args);
    return movers.mayAlways(issue, user)
        || movers.actsFor(issue, user, Arguments.of(args).text(POST).map(PostKey::new));
  }
}
