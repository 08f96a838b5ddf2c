package org.nivaran.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.junit.Test;
import org.nivaran.jira.settings.Settings;
import org.nivaran.jira.testing.PaperJira;
import org.nivaran.jira.testing.PropertyTexts;

public class CallerTest {
  private final JiraAuthenticationContext authentication = mock(JiraAuthenticationContext.class);
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final ProjectManager projects = mock(ProjectManager.class);
  private final ApplicationUser user = mock(ApplicationUser.class);
  private final Project project = mock(Project.class);

  @Test
  public void nobodyHasToLogIn() {
    assertRefused(401, "Please log in.", caller(new PaperJira().settings()));
  }

  @Test
  public void beforeTheSetUpThereIsNothingToBrowse() {
    when(authentication.getLoggedInUser()).thenReturn(user);
    assertRefused(503, "Nivaran has not been set up.", caller(Optional::empty));
  }

  @Test
  public void aProjectThatIsGoneLetsNobodyIn() {
    when(authentication.getLoggedInUser()).thenReturn(user);
    when(permissions.hasPermission(any(), any(Project.class), any())).thenReturn(true);
    assertRefused(403, "You may not do this.", caller(new PaperJira().settings()));
  }

  @Test
  public void browsingIsNotCreating() {
    when(authentication.getLoggedInUser()).thenReturn(user);
    when(projects.getProjectObj(PaperJira.PROJECT)).thenReturn(project);
    when(permissions.hasPermission(eq(ProjectPermissions.BROWSE_PROJECTS), eq(project), eq(user)))
        .thenReturn(true);
    Caller caller = caller(new PaperJira().settings());
    assertThatCode(caller::mayBrowseOrFail).doesNotThrowAnyException();
    RestProblem problem = catchThrowableOfType(RestProblem.class, caller::mayCreateOrFail);
    assertThat(problem.getResponse().getStatus()).isEqualTo(403);
  }

  private static void assertRefused(int status, String message, Caller caller) {
    RestProblem problem = catchThrowableOfType(RestProblem.class, caller::mayBrowseOrFail);
    assertThat(problem.getResponse().getStatus()).isEqualTo(status);
    assertThat(problem.getResponse().getHeaderString("Cache-Control")).isEqualTo("no-store");
    assertThat(Answers.body(problem))
        .isEqualTo(Answers.read("{\"errorMessages\":[\"" + message + "\"],\"errors\":{}}"));
  }

  private Caller caller(Settings settings) {
    return new Caller(authentication, permissions, projects, settings, PropertyTexts.english());
  }
}
