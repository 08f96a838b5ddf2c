package org.nivaran.sandbox.rest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.agile.BoardResource;
import org.nivaran.sandbox.rest.api.AttachmentResource;
import org.nivaran.sandbox.rest.api.CommentResource;
import org.nivaran.sandbox.rest.api.ConstantsResource;
import org.nivaran.sandbox.rest.api.CreateMetaResource;
import org.nivaran.sandbox.rest.api.DashboardResource;
import org.nivaran.sandbox.rest.api.FieldResource;
import org.nivaran.sandbox.rest.api.FilterResource;
import org.nivaran.sandbox.rest.api.GroupResource;
import org.nivaran.sandbox.rest.api.IssueAttachmentResource;
import org.nivaran.sandbox.rest.api.IssuePropertyResource;
import org.nivaran.sandbox.rest.api.IssueResource;
import org.nivaran.sandbox.rest.api.MyselfResource;
import org.nivaran.sandbox.rest.api.PermissionsResource;
import org.nivaran.sandbox.rest.api.ProjectResource;
import org.nivaran.sandbox.rest.api.SearchResource;
import org.nivaran.sandbox.rest.api.ServerInfoResource;
import org.nivaran.sandbox.rest.api.TransitionResource;
import org.nivaran.sandbox.rest.api.UserResource;
import org.nivaran.sandbox.rest.auth.SessionResource;
import org.nivaran.sandbox.rest.auth.TokenResource;
import org.nivaran.sandbox.rest.dashboard.PreferencesResource;
import org.nivaran.sandbox.rest.json.Shapes;
import org.nivaran.sandbox.rest.problem.BadJsonMapper;
import org.nivaran.sandbox.rest.problem.FrameworkProblemMapper;
import org.nivaran.sandbox.rest.problem.RestProblemMapper;
import org.nivaran.sandbox.rest.problem.SharedMapper;
import org.nivaran.sandbox.rest.problem.UnexpectedMapper;
import org.nivaran.sandbox.rest.problem.XsrfFilter;
import org.nivaran.sandbox.web.session.Login;

/** Wires the host's REST by hand: one servlet per area, all resources on this page. */
public final class RestApp {

  /** Kept, as its level would be forgotten with it. */
  private static final Logger JERSEY_PROVIDERS =
      Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

  private final Jira jira;
  private final Caller caller;
  private final Shapes shapes;
  private final Login login;
  private final InstantSource clock;
  private final ObjectMapper mapper =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);

  /**
   * @param jira Jira's services
   * @param login logs people in and out
   * @param baseUrl gives the application's address as the outside knows it
   * @param zone the zone in which days and hours are given
   * @param clock the time
   */
  public RestApp(
      Jira jira, Login login, Supplier<String> baseUrl, ZoneId zone, InstantSource clock) {
    // Jersey warns at every resource that was made by hand that it is no provider, which is so.
    JERSEY_PROVIDERS.setLevel(Level.SEVERE);
    this.jira = jira;
    this.login = login;
    this.clock = clock;
    this.caller = new Caller(jira);
    this.shapes = Shapes.of(jira, baseUrl, zone);
  }

  /**
   * @return servlet path patterns to the servlets that answer them
   */
  public Map<List<String>, Servlet> servlets() {
    Map<List<String>, Servlet> servlets = new LinkedHashMap<>();
    servlets.put(List.of("/rest/api/2/*"), servlet(api()));
    servlets.put(List.of("/rest/api/latest/*"), servlet(api()));
    servlets.put(
        List.of("/rest/agile/1.0/*"), servlet(List.of(new BoardResource(jira, caller, shapes))));
    servlets.put(
        List.of("/rest/agile/latest/*"), servlet(List.of(new BoardResource(jira, caller, shapes))));
    servlets.put(
        List.of("/rest/dashboards/1.0/*"),
        servlet(List.of(new PreferencesResource(jira.dashboards(), caller))));
    servlets.put(
        List.of("/rest/auth/1/*"),
        servlet(List.of(new SessionResource(login, caller, shapes.links()))));
    servlets.put(
        List.of("/rest/auth/latest/*"),
        servlet(List.of(new SessionResource(login, caller, shapes.links()))));
    servlets.put(List.of("/rest/pat/latest/*"), servlet(List.of(tokens())));
    servlets.put(List.of("/rest/pat/1.0/*"), servlet(List.of(tokens())));
    return servlets;
  }

  private TokenResource tokens() {
    return new TokenResource(jira.accessTokens(), caller, shapes.dates(), clock);
  }

  private List<Object> api() {
    return List.of(
        new IssueResource(jira, caller, shapes),
        new CreateMetaResource(jira, caller, shapes),
        new TransitionResource(jira, caller, shapes),
        new CommentResource(jira, caller, shapes.comments()),
        new IssueAttachmentResource(jira, caller, shapes.attachments()),
        new AttachmentResource(jira, caller, shapes.attachments()),
        new IssuePropertyResource(jira, caller, shapes.links(), mapper),
        new SearchResource(jira, caller, shapes),
        new FieldResource(jira, shapes.fields()),
        new ConstantsResource(jira, shapes.constants()),
        new ProjectResource(jira, caller, shapes),
        new UserResource(jira, caller, shapes.people()),
        new GroupResource(jira, caller, shapes.people()),
        new MyselfResource(jira, caller, shapes.people()),
        new ServerInfoResource(shapes, clock),
        new PermissionsResource(jira, caller),
        new FilterResource(jira, caller, shapes),
        new DashboardResource(jira, caller, shapes.links()));
  }

  private Servlet servlet(List<Object> resources) {
    ResourceConfig config = new ResourceConfig();
    resources.forEach(config::register);
    config.register(JacksonFeature.withoutExceptionMappers());
    config.register(new SharedMapper(mapper));
    config.register(MultiPartFeature.class);
    config.register(new XsrfFilter());
    config.register(new RestProblemMapper());
    config.register(new FrameworkProblemMapper());
    config.register(new BadJsonMapper());
    config.register(new UnexpectedMapper());
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    return new ServletContainer(config);
  }
}
