package org.nivaran.jira.telephone;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CallBackStore;
import org.nivaran.core.port.CallLog;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.telephone.Call;
import org.nivaran.core.telephone.CallBack;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.PhoneLines;

/**
 * Who is calling, as values for the screen: everybody known at the number with what is open and
 * what was. Whoever uses it has checked that the reader answers calls. Thread safe.
 */
public final class CallerView {

  /** Longer ago nobody is on the telephone for. */
  private static final Duration NOW = Duration.ofMinutes(30);

  private static final int MOST_CALLS = 12;
  private static final int MOST_GRIEVANCES = 30;
  private static final String CONSOLE = "/plugins/servlet/nivaran/console";

  private final CallLog calls;
  private final CallBackStore callBacks;
  private final PeopleBook people;
  private final GrievanceStore grievances;
  private final IssueManager issues;
  private final CallRights rights;
  private final PhoneLines lines;
  private final ReferenceData data;
  private final Texts texts;
  private final InstantSource time;

  public CallerView(
      CallLog calls,
      CallBackStore callBacks,
      PeopleBook people,
      GrievanceStore grievances,
      IssueManager issues,
      CallRights rights,
      PhoneLines lines,
      ReferenceData data,
      Texts texts,
      InstantSource time) {
    this.calls = calls;
    this.callBacks = callBacks;
    this.people = people;
    this.grievances = grievances;
    this.issues = issues;
    this.rights = rights;
    this.lines = lines;
    this.data = data;
    this.texts = texts;
    this.time = time;
  }

  CallWords words(boolean numbers) {
    return new CallWords(texts, lines, data.current().district().zone(), numbers);
  }

  /** The calls of the last half hour, those that go on first. */
  List<Call> now() {
    Instant since = time.instant().minus(NOW);
    List<Call> all = new ArrayList<>(calls.recent(since, MOST_CALLS));
    all.sort((one, other) -> Boolean.compare(one.isOver(), other.isOver()));
    return all;
  }

  List<Map<String, Object>> list(List<Call> some) {
    CallWords words = words(true);
    return some.stream().map(words::view).toList();
  }

  /**
   * What of all this is new: changes exactly when the screen has to.
   *
   * @param shown the call on the screen, or null
   */
  static String signature(List<Call> some, @Nullable Call shown) {
    StringBuilder signature = new StringBuilder();
    some.forEach(
        call ->
            signature.append(call.key().text()).append('/').append(call.revision()).append(';'));
    if (shown != null) {
      signature.append(shown.key().text()).append('/').append(shown.revision());
    }
    return Integer.toHexString(signature.toString().hashCode());
  }

  /**
   * A caller.
   *
   * @param call null if somebody only looks a number up
   * @param phone null if it is withheld or not known
   */
  Map<String, Object> caller(
      @Nullable Call call, @Nullable PhoneNumber phone, ApplicationUser user) {
    CallWords words = words(true);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("call", call == null ? Map.of() : words.view(call));
    view.put("hasCall", call != null);
    view.put("hasNumber", phone != null);
    view.put("withheld", call != null && call.citizen().withheld());
    view.put("number", phone == null ? "" : words.number(phone));
    view.put("register", CONSOLE + register(call, phone, null));
    List<Person> known = phone == null ? List.of() : people.atPhone(phone);
    List<Map<String, Object>> all = new ArrayList<>();
    for (Person person : known) {
      all.add(person(person, call, phone, user, words, all.size() + 1));
    }
    view.put("people", all);
    view.put("shared", known.size() > 1 ? words.get("shared", known.size()) : "");
    view.put("history", phone == null ? List.of() : history(phone, call, words));
    view.put("owed", phone == null ? "" : owed(phone, words));
    return view;
  }

  private static String register(
      @Nullable Call call, @Nullable PhoneNumber phone, @Nullable CitizenId person) {
    List<String> parameters = new ArrayList<>();
    if (phone != null) {
      parameters.add("phone=" + URLEncoder.encode(phone.e164(), StandardCharsets.UTF_8));
    }
    if (call != null) {
      parameters.add("call=" + URLEncoder.encode(call.key().text(), StandardCharsets.UTF_8));
    }
    if (person != null) {
      parameters.add("person=" + person.value());
    }
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }

  private Map<String, Object> person(
      Person person,
      @Nullable Call call,
      @Nullable PhoneNumber phone,
      ApplicationUser user,
      CallWords words,
      int number) {
    Map<String, Object> view = new LinkedHashMap<>();
    String name = person.name();
    String note = person.habitualNote();
    view.put("number", number);
    view.put("name", name == null || name.isBlank() ? words.get("nameless") : name);
    view.put("telephone", person.mayBeTelephoned());
    view.put(
        "needs",
        person.needs().stream()
            .filter(need -> need != AccessNeed.DO_NOT_TELEPHONE)
            .sorted()
            .map(need -> words.get("need." + need.key()))
            .toList());
    view.put("note", note == null ? "" : note);
    view.put("language", words.get("language." + person.language().tag()));
    view.put("register", CONSOLE + register(call, phone, person.id()));
    List<Map<String, Object>> open = new ArrayList<>();
    List<Map<String, Object>> done = new ArrayList<>();
    int hidden = 0;
    for (CitizenId address : person.ids()) {
      for (Grievance grievance : grievances.ofCitizen(address, MOST_GRIEVANCES)) {
        Issue issue = issues.getIssueObject(grievance.issue().value());
        if (issue == null) {
          continue;
        }
        if (rights.maySee(issue, user)) {
          (grievance.isOpen() ? open : done).add(grievance(grievance, issue, words));
        } else {
          hidden++;
        }
      }
    }
    view.put("open", open);
    view.put("done", done);
    view.put("hidden", hidden == 0 ? "" : words.get("hidden", hidden));
    return view;
  }

  private Map<String, Object> grievance(Grievance grievance, Issue issue, CallWords words) {
    Instant due = grievance.standing().due();
    boolean late = grievance.isOpen() && due != null && due.isBefore(time.instant());
    return Map.of(
        "key",
        issue.getKey(),
        "reference",
        grievance.reference().toString(),
        "summary",
        issue.getSummary(),
        "state",
        texts.get("state." + grievance.standing().state().name()),
        "opened",
        words.at(grievance.standing().opened()),
        "department",
        data.current()
            .department(grievance.department())
            .map(each -> texts.get(each.name()))
            .orElse(grievance.department().value()),
        "due",
        due == null ? "" : words.at(due),
        "late",
        late);
  }

  private List<Map<String, Object>> history(
      PhoneNumber phone, @Nullable Call call, CallWords words) {
    return calls.of(phone, MOST_CALLS).stream()
        .filter(each -> call == null || !each.key().equals(call.key()))
        .map(words::view)
        .toList();
  }

  private String owed(PhoneNumber phone, CallWords words) {
    Optional<CallBack> open = callBacks.latest(phone).filter(CallBack::isOpen);
    return open.map(each -> words.get("owed", each.calls().size(), words.at(each.firstMissed())))
        .orElse("");
  }
}
