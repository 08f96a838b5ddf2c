package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.condition.AbstractJiraCondition;
import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.DepartmentKey;

/** Offers a move to the officers of the department that has the grievance, or of a named one. */
@SuppressWarnings("rawtypes")
public class IsDepartmentCondition extends AbstractJiraCondition {
  /** Argument: the key of a department; not set for the one that has the grievance. */
  public static final String DEPARTMENT = "department";

  /** Argument: {@code true} to offer it to the desk's own people as well. */
  public static final String DESK = "desk";

  private final Movers movers;

  public IsDepartmentCondition(Movers movers) {
    this.movers = movers;
  }

  @Override
  public boolean passesCondition(Map transientVars, Map args, PropertySet properties) {
    Issue issue = Transition.of(transientVars).before();
    ApplicationUser user = getCallerUser(transientVars, args);
    Arguments arguments = Arguments.of(args);
    return movers.mayAlways(issue, user)
        || movers.isOfDepartment(issue, user, arguments.text(DEPARTMENT).map(DepartmentKey::new))
        || arguments.is(DESK)
            && movers.isOfDepartment(issue, user, Optional.of(DepartmentKey.DESK));
  }
}
