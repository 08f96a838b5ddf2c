package org.nivaran.jira.operator;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

/** Only for who may register grievances. */
public final class OperatorCondition implements Condition {

  private final OperatorRights rights;

  public OperatorCondition(OperatorRights rights) {
    this.rights = rights;
  }

  /** It has no parameters. */
  @Override
  public void init(Map<String, String> parameters) {}

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    ApplicationUser user =
        context.get("user") instanceof ApplicationUser known ? known : rights.user().orElse(null);
    return rights.mayRegister(user);
  }
}
