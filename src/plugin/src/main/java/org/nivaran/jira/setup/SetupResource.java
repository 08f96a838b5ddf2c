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
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.Settings;

/** The set-up over REST. The annotations are Jira's gate; who asks is checked here too. */
@Path("setup")
@Produces(MediaType.APPLICATION_JSON)
public class SetupResource {

  private static final int INCOMPLETE = 500;

  private final SettingUp settingUp;
  private final SetupRequests requests;
  private final Boards boards;
  private final SetupTexts texts;
  private final Settings settings;
  private final ReferenceData referenceData;
  private final UserManager users;
  private final JiraAuthenticationContext authentication;

  @Inject
  public SetupResource(
      SettingUp settingUp,
      SetupRequests requests,
      Boards boards,
      SetupTexts texts,
      Settings settings,
      ReferenceData referenceData,
      UserManager users,
      JiraAuthenticationContext authentication) {
    this.settingUp = settingUp;
    this.requests = requests;
    this.boards = boards;
    this.texts = texts;
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
    return Response.ok(SetupAnswers.of(settings.current(), desk())).build();
  }

  /** Makes what is missing; 200 when the desk can work, 500 with the items when it cannot. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @SystemAdminOnly
  @WebSudoRequired
  public Response setUp(String body) {
    return withRequest(
        body,
        (admin, wanted) ->
            settingUp
                .applyAndWait(admin, wanted)
                .map(
                    progress ->
                        Response.status(
                                progress.isComplete()
                                    ? Response.Status.OK.getStatusCode()
                                    : INCOMPLETE)
                            .entity(SetupAnswers.of(progress, texts))
                            .build())
                .orElseGet(this::goingOn));
  }

  /** What applying would do. Writes nothing. */
  @POST
  @Path("plan")
  @Consumes(MediaType.APPLICATION_JSON)
  @SystemAdminOnly
  @WebSudoRequired
  public Response plan(String body) {
    return withRequest(
        body,
        (admin, wanted) ->
            Response.ok(SetupAnswers.of(settingUp.plan(admin, wanted), texts)).build());
  }

  /** What applying the last request again would do; 404 if there was none. */
  @GET
  @Path("plan")
  @SystemAdminOnly
  @WebSudoRequired
  public Response planAgain() {
    return withAdmin(
        admin ->
            settingUp
                .progress()
                .run()
                .map(run -> settingUp.plan(admin, requests.stored(run.request())))
                .map(plan -> Response.ok(SetupAnswers.of(plan, texts)).build())
                .orElseGet(() -> problem(Response.Status.NOT_FOUND, texts.get("state.none"))));
  }

  /**
   * Begins to make what is missing, or, with {@code {"continue":true}}, takes up the last run. 202
   * with its progress; 409 with the progress of the one that is going on already.
   */
  @POST
  @Path("apply")
  @Consumes(MediaType.APPLICATION_JSON)
  @SystemAdminOnly
  @WebSudoRequired
  public Response apply(String body) {
    if (requests.says(body, "continue")) {
      return withAdmin(admin -> begun(settingUp.resume(admin)));
    }
    return withRequest(
        body,
        (admin, wanted) -> {
          Plan plan = settingUp.plan(admin, wanted);
          return plan.isBlocked()
              ? Response.status(Response.Status.BAD_REQUEST)
                  .entity(SetupAnswers.of(plan, texts))
                  .build()
              : begun(settingUp.start(admin, wanted));
        });
  }

  /** Where the last run stands, on whatever node it is. */
  @GET
  @Path("progress")
  @SystemAdminOnly
  @WebSudoRequired
  public Response progress() {
    return withAdmin(
        admin -> Response.ok(SetupAnswers.progress(settingUp.progress(), texts)).build());
  }

  /** Asks the run that is going on to stop after the item it is at. */
  @POST
  @Path("stop")
  @Consumes(MediaType.APPLICATION_JSON)
  @SystemAdminOnly
  @WebSudoRequired
  public Response stop(String body) {
    return withAdmin(
        admin -> {
          settingUp.stop();
          return Response.ok(SetupAnswers.progress(settingUp.progress(), texts)).build();
        });
  }

  /**
   * With {@code {"confirm":true}} takes away what the set-up has made; else says what that would
   * be. 409 with the reason while there are grievances.
   */
  @POST
  @Path("remove")
  @Consumes(MediaType.APPLICATION_JSON)
  @SystemAdminOnly
  @WebSudoRequired
  public Response remove(String body) {
    return withAdmin(
        admin -> {
          Optional<Reason> refusal = settingUp.refusalToRemove();
          if (refusal.isPresent()) {
            return problem(Response.Status.CONFLICT, texts.detail(refusal.get()));
          }
          boolean confirmed = requests.says(body, "confirm");
          return Response.ok(
                  SetupAnswers.of(
                      confirmed ? settingUp.remove(admin) : settingUp.removalPlan(), texts))
              .build();
        });
  }

  /** The boards that the desk wants, with the ids of those that were made. */
  @GET
  @Path("boards")
  @SystemAdminOnly
  @WebSudoRequired
  public Response boards() {
    return withAdmin(admin -> Response.ok(SetupAnswers.boards(boards.wanted())).build());
  }

  /** Takes note of a filter, and of a board, that the admin's browser has made. */
  @POST
  @Path("boards")
  @Consumes(MediaType.APPLICATION_JSON)
  @SystemAdminOnly
  @WebSudoRequired
  public Response boardMade(String body) {
    return withAdmin(
        admin -> {
          try {
            SetupRequests.BoardNote note = requests.board(body);
            Optional<Reason> todo = boards.made(admin, note.key(), note.filterId(), note.boardId());
            return Response.ok(SetupAnswers.boards(boards.wanted(), todo, texts)).build();
          } catch (BadSetupRequestException | IllegalArgumentException e) {
            return problem(Response.Status.BAD_REQUEST, texts.get("board.unknown"));
          }
        });
  }

  private Response begun(boolean begun) {
    return begun
        ? Response.status(Response.Status.ACCEPTED)
            .entity(SetupAnswers.progress(settingUp.progress(), texts))
            .build()
        : goingOn();
  }

  private Response goingOn() {
    return Response.status(Response.Status.CONFLICT)
        .entity(SetupAnswers.progress(settingUp.progress(), texts))
        .build();
  }

  private Response withRequest(
      String body, BiFunction<ApplicationUser, SetupRequest, Response> work) {
    return withAdmin(
        admin -> {
          try {
            return work.apply(admin, requests.read(body, graph()));
          } catch (BadSetupRequestException e) {
            return Response.status(Response.Status.BAD_REQUEST)
                .entity(
                    e.errors().isEmpty()
                        ? SetupAnswers.problem(Map.of(), String.valueOf(e.getMessage()))
                        : SetupAnswers.problem(e.errors()))
                .build();
          }
        });
  }

  private Response withAdmin(Function<ApplicationUser, Response> work) {
    ApplicationUser user = authentication.getLoggedInUser();
    return user == null || !users.isSystemAdmin(new UserKey(user.getKey()))
        ? refused()
        : work.apply(user);
  }

  private URI graph() {
    return settings.current().map(DeskSettings::graphBaseUrl).orElse(SetupRequests.DEFAULT_GRAPH);
  }

  private Optional<Desk> desk() {
    return settings.current().map(made -> referenceData.current());
  }

  private Response refused() {
    return problem(Response.Status.FORBIDDEN, texts.get("refused"));
  }

  private static Response problem(Response.Status status, String message) {
    return Response.status(status).entity(SetupAnswers.problem(Map.of(), message)).build();
  }
}
