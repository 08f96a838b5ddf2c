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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Confidentiality;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.SpokenReference;
import org.nivaran.core.intake.Person;
import org.nivaran.core.port.CallLog;
import org.nivaran.core.port.DraftStore;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTrackerException;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.AddingToGrievance;
import org.nivaran.core.usecase.JoiningGrievances;
import org.nivaran.core.usecase.RegisteringCall;
import org.nivaran.core.usecase.Registration;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.operator.CallViews;
import org.nivaran.jira.people.GrievanceReaders;

/** Registers what an operator has heard, or adds it to what is there. */
@Path("/console")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CallsResource {

  private static final int CREATED = 201;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int LONGEST_KEY = 60;

  private final ConsoleCaller caller;
  private final Callers callers;
  private final RegisteringCall registering;
  private final AddingToGrievance adding;
  private final JoiningGrievances joining;
  private final GrievanceStore grievances;
  private final GrievanceReaders readers;
  private final DraftStore drafts;
  private final CallLog calls;
  private final IssueManager issues;
  private final ReferenceData data;
  private final CallViews views;
  private final Texts texts;
  private final InstantSource time;

  @Inject
  public CallsResource(
      ConsoleCaller caller,
      Callers callers,
      RegisteringCall registering,
      AddingToGrievance adding,
      JoiningGrievances joining,
      GrievanceStore grievances,
      GrievanceReaders readers,
      DraftStore drafts,
      CallLog calls,
      IssueManager issues,
      ReferenceData data,
      CallViews views,
      Texts texts,
      InstantSource time) {
    this.caller = caller;
    this.callers = callers;
    this.registering = registering;
    this.adding = adding;
    this.joining = joining;
    this.grievances = grievances;
    this.readers = readers;
    this.drafts = drafts;
    this.calls = calls;
    this.issues = issues;
    this.data = data;
    this.views = views;
    this.texts = texts;
    this.time = time;
  }

  /**
   * Registers a call. The same key of the same operator always gives the same grievance. 409 with
   * what it repeats if that wants a reason and there is none: nothing is registered then.
   */
  @POST
  @Path("/calls")
  public Response register(String body) {
    ApplicationUser user = caller.operatorOrFail();
    CallInput input = CallInput.of(texts, data.current(), body);
    String key = "console:" + user.getKey() + ":" + input.key();
    IssueId joins = input.joins() == null ? null : issue("joins", input.joins(), user);
    Optional<Person> person = callers.of(input, key, time.instant());
    Registration registration = registration(input, key, person.orElse(null));
    RegisteringCall.Outcome outcome =
        registered(new RegisteringCall.Call(registration, joins, despite(input), user.getKey()));
    if (outcome instanceof RegisteringCall.Outcome.Warned warned) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("errorMessages", List.of());
      json.put("errors", Map.of("despite", texts.get("console.wrong.despite")));
      json.put("repeats", views.repeats(warned.repeats(), user));
      return Json.response(CONFLICT, json);
    }
    RegisteringCall.Outcome.Registered made = (RegisteringCall.Outcome.Registered) outcome;
    if (input.call() != null) {
      calls.link(input.call(), made.what().issue());
    }
    drafts.discard(user.getKey(), input.key());
    return Json.response(CREATED, json(made, input));
  }

  /** What stands in the issue where a reason was asked for. */
  private @Nullable String despite(CallInput input) {
    return input.despite() == null ? null : texts.get("console.despite", input.despite());
  }

  private Registration registration(CallInput input, String key, @Nullable Person person) {
    return new Registration(
        key,
        new Origin(input.channel(), null, person == null ? null : person.id(), input.language()),
        input.subject(),
        input.text(),
        masked(input, person),
        input.externalReference(),
        time.instant(),
        input.confidentiality(),
        input.needs());
  }

  /** Of a confidential citizen the department reads nothing. */
  private static @Nullable String masked(CallInput input, @Nullable Person person) {
    if (input.confidentiality() != Confidentiality.NAMED) {
      return null;
    }
    String name = person == null || person.name() == null ? input.name() : person.name();
    String phone =
        input.phone() != null
            ? input.phone().masked()
            : person == null || person.phones().isEmpty() ? "" : person.phones().get(0).masked();
    String shown = ((name == null ? "" : name) + " " + phone).strip();
    return shown.isEmpty() ? null : shown;
  }

  private IssueId issue(String field, String written, ApplicationUser user) {
    return readers
        .find(written, user)
        .map(found -> found.grievance().issue())
        .orElseThrow(() -> RestProblem.field(field, texts.get("rest.no-grievance")));
  }

  private RegisteringCall.Outcome registered(RegisteringCall.Call call) {
    try {
      return registering.register(call);
    } catch (IssueTrackerException e) {
      throw RestProblem.of(UNPROCESSABLE, texts.get("rest.jira-refused"));
    }
  }

  private Map<String, Object> json(RegisteringCall.Outcome.Registered made, CallInput input) {
    Reference reference = made.what().reference();
    Issue issue = issues.getIssueObject(made.what().issue().value());
    Optional<Grievance> grievance = grievances.find(made.what().issue());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reference", reference.toString());
    json.put("grouped", SpokenReference.grouped(reference));
    json.put("spoken", SpokenReference.words(reference, input.language()));
    json.put("language", input.language().tag());
    json.put("issueKey", issue == null ? null : issue.getKey());
    json.put("pin", made.pin());
    json.put(
        "department",
        grievance.map(each -> views.names().department(each.department())).orElse(""));
    json.put("due", grievance.map(each -> views.names().at(each.standing().due())).orElse(""));
    return json;
  }

  /**
   * Adds a call to an open grievance instead of registering it: {@code {"key","reference","text"}}.
   */
  @POST
  @Path("/additions")
  public Response add(String body) {
    ApplicationUser user = caller.operatorOrFail();
    JsonInput input = RestProblem.reading(texts, body);
    Optional<String> key = input.requiredValue("key", ConsoleKeys::draft, "rest.not-a-key");
    Optional<String> reference = input.requiredText("reference", LONGEST_KEY);
    Optional<String> text = input.requiredText("text", RoutingResource.LONGEST_TEXT);
    input.finish();
    IssueId open = issue("reference", reference.orElseThrow(), user);
    Grievance grievance = added(open, user, key.orElseThrow(), text.orElseThrow());
    drafts.discard(user.getKey(), key.orElseThrow());
    return Json.ok(views.grievance(grievance, user));
  }

  /**
   * Joins a grievance of whatever door to another about the same thing: {@code
   * {"reference","first"}}.
   */
  @POST
  @Path("/joins")
  public Response join(String body) {
    ApplicationUser user = caller.operatorOrFail();
    JsonInput input = RestProblem.reading(texts, body);
    Optional<String> reference = input.requiredText("reference", LONGEST_KEY);
    Optional<String> first = input.requiredText("first", LONGEST_KEY);
    input.finish();
    IssueId joined = issue("reference", reference.orElseThrow(), user);
    IssueId wanted = issue("first", first.orElseThrow(), user);
    try {
      return Json.ok(
          views.grievance(
              joining
                  .join(joined, wanted, user.getKey())
                  .orElseThrow(
                      () -> RestProblem.of(CONFLICT, texts.get("console.wrong.not-joined"))),
              user));
    } catch (IssueTrackerException e) {
      throw RestProblem.of(UNPROCESSABLE, texts.get("rest.jira-refused"));
    }
  }

  private Grievance added(IssueId issue, ApplicationUser user, String key, String text) {
    String words = texts.get("console.added", user.getDisplayName(), text);
    try {
      return adding
          .add(issue, "console:" + user.getKey() + ":" + key, words)
          .orElseThrow(() -> RestProblem.of(CONFLICT, texts.get("console.wrong.closed")));
    } catch (IssueTrackerException e) {
      throw RestProblem.of(UNPROCESSABLE, texts.get("rest.jira-refused"));
    }
  }
}
