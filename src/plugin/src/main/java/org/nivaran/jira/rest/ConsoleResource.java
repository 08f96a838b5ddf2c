package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.RoutingDecision;
import org.nivaran.core.routing.RoutingRequest;
import org.nivaran.core.usecase.FindingRepeats;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.operator.CallViews;
import org.nivaran.jira.operator.DeskNames;
import org.nivaran.jira.operator.Offers;

/** What the console asks while a call is written: people, categories, places, repeats. */
@Path("/console")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class ConsoleResource {

  private static final int MOST_PEOPLE = 12;
  private static final int LONGEST_QUERY = 200;

  private final ConsoleCaller caller;
  private final PeopleBook people;
  private final FindingRepeats finding;
  private final ReferenceData data;
  private final Offers offers;
  private final CallViews views;
  private final Texts texts;

  @Inject
  public ConsoleResource(
      ConsoleCaller caller,
      PeopleBook people,
      FindingRepeats finding,
      ReferenceData data,
      Offers offers,
      CallViews views,
      Texts texts) {
    this.caller = caller;
    this.people = people;
    this.finding = finding;
    this.data = data;
    this.offers = offers;
    this.views = views;
    this.texts = texts;
  }

  /**
   * Everybody at a number, whose name may be the given one first; or everybody whose name begins
   * so.
   */
  @GET
  @Path("/people")
  public Response people(
      @QueryParam("phone") @Nullable String phone, @QueryParam("name") @Nullable String name) {
    ApplicationUser reader = caller.operatorOrFail();
    String called = name == null ? "" : limited(name);
    Optional<PhoneNumber> number =
        phone == null ? Optional.empty() : PhoneNumber.parse(limited(phone));
    List<Person> found =
        number.isPresent()
            ? people.atPhone(number.get())
            : phone == null ? people.named(called, MOST_PEOPLE) : List.of();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("valid", phone == null || number.isPresent());
    json.put(
        "people",
        found.stream()
            .sorted(Comparator.comparing(each -> called.isBlank() || !each.mayBeCalled(called)))
            .map(each -> person(each, called, reader))
            .toList());
    return Json.ok(json);
  }

  private Map<String, Object> person(Person person, String called, ApplicationUser reader) {
    Map<String, Object> json = new LinkedHashMap<>(views.person(person, reader));
    json.put("likely", !called.isBlank() && person.name() != null && person.mayBeCalled(called));
    return json;
  }

  @GET
  @Path("/categories")
  public Response categories(@QueryParam("q") @Nullable String typed) {
    caller.operatorOrFail();
    return Json.ok(Map.of("results", offers.categories(limited(typed), views.names())));
  }

  @GET
  @Path("/places")
  public Response places(@QueryParam("q") @Nullable String typed) {
    caller.operatorOrFail();
    return Json.ok(Map.of("results", offers.places(limited(typed), views.names())));
  }

  /**
   * What a call would repeat, and where it would go: {@code
   * {"person"?,"text"?,"category"?,"place"?, "kind"?}}. It registers nothing.
   */
  @POST
  @Path("/check")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response check(String body) {
    ApplicationUser reader = caller.operatorOrFail();
    Desk desk = data.current();
    JsonInput input = RestProblem.reading(texts, body);
    Optional<CitizenId> person = input.value("person", CallInput::person, "rest.no-person");
    Optional<String> text = input.text("text", RoutingResource.LONGEST_TEXT);
    Optional<Kind> kind = input.value("kind", Known::kind, "rest.no-kind");
    Optional<CategoryKey> category =
        input.value("category", value -> Known.category(desk, value), "rest.no-category");
    Optional<PlaceKey> place =
        input.value("place", value -> Known.place(desk, value), "rest.no-place");
    input.finish();
    Subject subject =
        new Subject(
            kind.orElse(Kind.COMPLAINT),
            Priority.NORMAL,
            category.orElse(null),
            place.orElse(null));
    Set<CitizenId> addresses = person.flatMap(people::find).map(Person::ids).orElse(Set.of());
    Map<String, Object> json =
        new LinkedHashMap<>(views.repeats(finding.of(addresses, subject, text.orElse("")), reader));
    json.put("goesTo", goesTo(desk, subject, text.orElse("")));
    return Json.ok(json);
  }

  private String goesTo(Desk desk, Subject subject, String text) {
    if (text.isBlank() && subject.category() == null) {
      return "";
    }
    RoutingDecision decision =
        desk.routing()
            .decide(new RoutingRequest(text, subject.category(), subject.place(), subject.kind()));
    DeskNames names = views.names();
    return decision.category() == null
        ? names.department(decision.department())
        : texts.get(
            "console.goes-to",
            names.category(decision.category()),
            names.department(decision.department()));
  }

  private static String limited(@Nullable String text) {
    return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_QUERY));
  }
}
