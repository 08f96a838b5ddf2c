package org.nivaran.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.nivaran.jira.testing.PaperJira;

public class GrievanceConditionTest {
  private final PaperJira jira = new PaperJira();
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final ApplicationUser user = mock(ApplicationUser.class);
  private final MutableIssue issue = jira.issue(1, "x");
  private final GrievanceCondition condition = new GrievanceCondition(jira.settings(), permissions);

  @Test
  public void isShownToWhoMaySeeTheIssue() {
    assertThat(condition.shouldDisplay(Map.of("user", user, "issue", issue))).isFalse();
    when(permissions.hasPermission(
            eq(ProjectPermissions.BROWSE_PROJECTS), any(Issue.class), eq(user)))
        .thenReturn(true);
    assertThat(condition.shouldDisplay(Map.of("user", user, "issue", issue))).isTrue();
    assertThat(condition.shouldDisplay(Map.of("issue", issue))).isFalse();
  }

  @Test
  public void isShownOnOurIssuesOnly() {
    when(permissions.hasPermission(any(), any(Issue.class), any())).thenReturn(true);
    Issue foreign = mock(Issue.class);
    when(foreign.getProjectId()).thenReturn(PaperJira.PROJECT + 1);
    assertThat(condition.shouldDisplay(Map.of("user", user, "issue", foreign))).isFalse();
    assertThat(condition.shouldDisplay(Map.of("user", user))).isFalse();
    assertThat(
            new GrievanceCondition(Optional::empty, permissions)
                .shouldDisplay(Map.of("user", user, "issue", issue)))
        .isFalse();
  }
}
