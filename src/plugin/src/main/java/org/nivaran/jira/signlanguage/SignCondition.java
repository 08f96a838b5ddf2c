package org.nivaran.jira.signlanguage;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

/** Only for who works at the sign desk. */
public final class SignCondition implements Condition {

  private final SignRights rights;

  public SignCondition(SignRights rights) {
    this.rights = rights;
  }

  /** It has no parameters. */
  @Override
  public void init(Map<String, String> parameters) {}

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    return rights.mayWork(
        context.get("user") instanceof ApplicationUser known ? known : rights.user().orElse(null));
  }
}
