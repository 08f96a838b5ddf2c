package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.condition.AbstractJiraCondition;
import com.opensymphony.module.propertyset.PropertySet;
import java.util.List;
import java.util.Map;

/**
 * Offers the end of a grievance to those who answer for it: the machine when the citizen says that
 * it is solved, and the groups that are named, the nodal officers if none is.
 */
@SuppressWarnings("rawtypes")
public class MayCloseCondition extends AbstractJiraCondition {
  /** Argument: names of groups between commas. */
  public static final String GROUPS = "groups";

  /** The group that the set-up makes for nodal officers. */
  public static final String NODAL = "nivaran-nodal";

  private final Movers movers;

  public MayCloseCondition(Movers movers) {
    this.movers = movers;
  }

  @Override
  public boolean passesCondition(Map transientVars, Map args, PropertySet properties) {
    Issue issue = Transition.of(transientVars).before();
    ApplicationUser user = getCallerUser(transientVars, args);
    List<String> groups = Arguments.of(args).list(GROUPS);
    return movers.mayAlways(issue, user)
        || movers.isInAny(user, groups.isEmpty() ? List.of(NODAL) : groups);
  }
}
