package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTrackerException;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.RegisteringGrievance;
import org.nivaran.core.usecase.Registration;
import org.nivaran.jira.language.Texts;

/** Registers a grievance that an operator has heard, or another system has sent on. */
@Path("/register")
@LicensedOnly
public final class RegisterResource {
  private static final int CREATED = 201;
  private static final int UNPROCESSABLE = 422;

  private final ReferenceData data;
  private final RegisteringGrievance registering;
  private final GrievanceStore grievances;
  private final Callers callers;
  private final IssueManager issues;
  private final Caller caller;
  private final Texts texts;
  private final InstantSource time;

  @Inject
  public RegisterResource(
      ReferenceData data,
      RegisteringGrievance registering,
      GrievanceStore grievances,
      Callers callers,
      IssueManager issues,
      Caller caller,
      Texts texts,
      InstantSource time) {
    this.data = data;
    this.registering = registering;
    this.grievances = grievances;
    this.callers = callers;
    this.issues = issues;
    this.caller = caller;
    this.texts = texts;
    this.time = time;
  }

  /**
   * Registers what the body says. The same {@code key} of the same user always gives the same
   * grievance; without a key every call is a new one. For everybody who may create issues.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response register(String body) {
    caller.mayCreateOrFail();
    ApplicationUser user = caller.userOrFail();
    Desk desk = data.current();
    RegisterInput input = RegisterInput.of(texts, desk, body);
    Citizen citizen =
        input.phone() == null ? null : callers.at(input.phone(), input.name(), input.language());
    RegisteringGrievance.Registered registered = registered(registration(input, user, citizen));
    return Json.response(CREATED, json(registered));
  }

  private Registration registration(
      RegisterInput input, ApplicationUser user, @Nullable Citizen citizen) {
    Language language = citizen == null ? input.language() : citizen.language();
    String key = Optional.ofNullable(input.key()).orElseGet(() -> UUID.randomUUID().toString());
    return new Registration(
        "rest:" + user.getKey() + ":" + key,
        new Origin(input.channel(), input.line(), citizen == null ? null : citizen.id(), language),
        new Subject(input.kind(), input.priority(), input.category(), input.place()),
        input.text(),
        citizen == null ? null : citizen.address().toString(),
        input.externalReference(),
        time.instant());
  }

  private RegisteringGrievance.Registered registered(Registration registration) {
    try {
      return registering.register(registration);
    } catch (IssueTrackerException e) {
      throw RestProblem.of(UNPROCESSABLE, texts.get("rest.jira-refused"));
    }
  }

  private Map<String, Object> json(RegisteringGrievance.Registered registered) {
    Issue issue = issues.getIssueObject(registered.issue().value());
    Optional<Grievance> grievance = grievances.find(registered.issue());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reference", registered.reference().toString());
    json.put("issueKey", issue == null ? null : issue.getKey());
    json.put("department", grievance.map(each -> each.department().value()).orElse(null));
    json.put(
        "due", grievance.map(each -> each.standing().due()).map(Object::toString).orElse(null));
    return json;
  }
}
