package org.nivaran.jira.camp;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

/** Only for who may bring registers. */
public final class CampCondition implements Condition {

  private final CampRights rights;

  public CampCondition(CampRights rights) {
    this.rights = rights;
  }

  @Override
  public void init(Map<String, String> parameters) {}

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    return rights.mayImport(
        context.get("user") instanceof ApplicationUser known ? known : rights.user().orElse(null));
  }
}
