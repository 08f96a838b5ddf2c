package org.nivaran.jira.telephone;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

/** Only for who answers calls. */
public final class CallsCondition implements Condition {

  private final CallRights rights;

  public CallsCondition(CallRights rights) {
    this.rights = rights;
  }

  /** It has no parameters. */
  @Override
  public void init(Map<String, String> parameters) {}

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    ApplicationUser user =
        context.get("user") instanceof ApplicationUser known ? known : rights.user().orElse(null);
    return rights.mayAnswer(user);
  }
}
