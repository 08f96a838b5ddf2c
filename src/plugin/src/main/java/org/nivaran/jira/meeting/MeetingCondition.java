package org.nivaran.jira.meeting;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

/**
 * Only for who may read meetings; with the parameter {@code right} as {@code hold} only for who may
 * hold them.
 */
public final class MeetingCondition implements Condition {

  private final MeetingRights rights;
  private boolean toHold;

  public MeetingCondition(MeetingRights rights) {
    this.rights = rights;
  }

  @Override
  public void init(Map<String, String> parameters) {
    toHold = "hold".equals(parameters.get("right"));
  }

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    ApplicationUser user =
        context.get("user") instanceof ApplicationUser known ? known : rights.user().orElse(null);
    return toHold ? rights.mayHold(user) : rights.mayRead(user);
  }
}
