package org.nivaran.jira.setup;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.annotations.security.SystemAdminOnly;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.settings.Settings;

/** The set-up over REST. The annotations are Jira's gate; who asks is checked here too. */
@Path("setup")
@Produces(MediaType.APPLICATION_JSON)
public class SetupResource {

  private static final int INCOMPLETE = 500;

  private final SettingUp settingUp;
  private final Settings settings;
  private final ReferenceData referenceData;
  private final UserManager users;
  private final JiraAuthenticationContext authentication;

  @Inject
  public SetupResource(
      SettingUp settingUp,
      Settings settings,
      ReferenceData referenceData,
      UserManager users,
      JiraAuthenticationContext authentication) {
    this.settingUp = settingUp;
    this.settings = settings;
    this.referenceData = referenceData;
    this.users = users;
    this.authentication = authentication;
  }

  /** What stands now, without secrets. */
  @GET
  @AdminOnly
  public Response current() {
    ApplicationUser user = authentication.getLoggedInUser();
    if (user == null || !users.isAdmin(new UserKey(user.getKey()))) {
      return refused();
    }
    return Response.ok(SetupJson.of(settings.current(), desk())).build();
  }

  /** Makes what is missing; 200 when the desk can work, 500 with the items when it cannot. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @SystemAdminOnly
  @WebSudoRequired
  public Response setUp(String body) {
    ApplicationUser user = authentication.getLoggedInUser();
    if (user == null || !users.isSystemAdmin(new UserKey(user.getKey()))) {
      return refused();
    }
    SetupRequest wanted;
    try {
      wanted = SetupJson.request(body);
    } catch (BadSetupRequestException e) {
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(
              e.errors().isEmpty()
                  ? SetupJson.problem(Map.of(), "The body is not a JSON object.")
                  : SetupJson.problem(e.errors()))
          .build();
    }
    SetupResult result = settingUp.apply(user, wanted);
    return Response.status(result.isComplete() ? Response.Status.OK.getStatusCode() : INCOMPLETE)
        .entity(SetupJson.of(result))
        .build();
  }

  private Optional<Desk> desk() {
    return settings.current().map(made -> referenceData.current());
  }

  private static Response refused() {
    return Response.status(Response.Status.FORBIDDEN)
        .entity(SetupJson.problem(Map.of(), "Only an administrator may do this."))
        .build();
  }
}
