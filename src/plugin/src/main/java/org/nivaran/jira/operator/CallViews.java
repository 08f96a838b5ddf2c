package org.nivaran.jira.operator;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.MonthlyCap;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.RepeatSearch;
import org.nivaran.core.usecase.FindingRepeats.Repeats;
import org.nivaran.jira.language.Texts;

/**
 * People, their grievances and what a call repeats, as values for the console and for pages.
 * Telephone numbers are masked, and of a grievance that the reader may not see only the number and
 * the state are said. Thread safe.
 */
public final class CallViews {

  private static final int MOST = 50;

  private final ReferenceData data;
  private final RepeatSearch search;
  private final GrievanceStore grievances;
  private final MonthlyCap cap;
  private final IssueManager issues;
  private final OperatorRights rights;
  private final Texts texts;
  private final InstantSource time;

  public CallViews(
      ReferenceData data,
      RepeatSearch search,
      GrievanceStore grievances,
      MonthlyCap cap,
      IssueManager issues,
      OperatorRights rights,
      Texts texts,
      InstantSource time) {
    this.data = data;
    this.search = search;
    this.grievances = grievances;
    this.cap = cap;
    this.issues = issues;
    this.rights = rights;
    this.texts = texts;
    this.time = time;
  }

  /** The reader's names of things. */
  public DeskNames names() {
    return new DeskNames(data.current(), texts.locale());
  }

  /** A person with all grievances, the open ones first. */
  public Map<String, Object> person(Person person, ApplicationUser reader) {
    DeskNames names = names();
    List<Grievance> all = grievances(person);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", person.id().value());
    view.put("name", person.name() == null ? texts.get("console.no-name") : person.name());
    view.put("language", person.language().tag());
    view.put("needs", person.needs().stream().sorted().map(AccessNeed::key).toList());
    view.put(
        "needTexts",
        person.needs().stream()
            .sorted()
            .map(need -> texts.get("console.need." + need.key()))
            .toList());
    view.put("doNotTelephone", !person.mayBeTelephoned());
    view.put("habitual", Objects.requireNonNullElse(person.habitualNote(), ""));
    view.put("phones", person.phones().stream().map(PhoneNumber::masked).toList());
    view.put("revision", person.revision());
    view.put("open", all.stream().filter(Grievance::isOpen).count());
    view.put("month", month(person));
    view.put("cap", cap.perPerson());
    view.put(
        "grievances",
        all.stream()
            .sorted(java.util.Comparator.comparing(each -> !each.isOpen()))
            .map(each -> grievance(each, reader, names))
            .toList());
    return view;
  }

  private List<Grievance> grievances(Person person) {
    List<IssueId> ids = search.of(person.ids(), MOST);
    Map<IssueId, Grievance> known = grievances.find(new HashSet<>(ids));
    return ids.stream().map(known::get).filter(Objects::nonNull).toList();
  }

  private int month(Person person) {
    ZoneId zone = data.current().district().zone();
    Instant began =
        time.instant().atZone(zone).toLocalDate().withDayOfMonth(1).atStartOfDay(zone).toInstant();
    return search.count(person.ids(), began);
  }

  /** One grievance, as far as its reader may see it. */
  public Map<String, Object> grievance(Grievance grievance, ApplicationUser reader) {
    return grievance(grievance, reader, names());
  }

  private Map<String, Object> grievance(
      Grievance grievance, ApplicationUser reader, DeskNames names) {
    Optional<Issue> issue =
        Optional.<Issue>ofNullable(issues.getIssueObject(grievance.issue().value()))
            .filter(each -> rights.maySee(each, reader));
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("reference", grievance.reference().toString());
    view.put("open", grievance.isOpen());
    view.put("state", texts.get("state." + grievance.standing().state().name()));
    view.put("seen", issue.isPresent());
    view.put("key", issue.map(Issue::getKey).orElse(""));
    view.put("summary", issue.map(Issue::getSummary).orElseGet(() -> texts.get("console.hidden")));
    view.put("category", issue.isPresent() ? names.category(grievance.subject().category()) : "");
    view.put("place", issue.isPresent() ? names.place(grievance.subject().place()) : "");
    view.put("department", issue.isPresent() ? names.department(grievance.department()) : "");
    view.put("opened", names.at(grievance.standing().opened()));
    view.put("due", grievance.isOpen() ? names.at(grievance.standing().due()) : "");
    return view;
  }

  /** What a call repeats. Others' grievances that the reader may not see are left out. */
  public Map<String, Object> repeats(Repeats repeats, ApplicationUser reader) {
    DeskNames names = names();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put(
        "sameCaller",
        repeats.sameCaller().stream().map(each -> grievance(each, reader, names)).toList());
    view.put(
        "samePlace",
        repeats.samePlace().stream()
            .map(each -> grievance(each, reader, names))
            .filter(each -> Boolean.TRUE.equals(each.get("seen")))
            .toList());
    view.put("category", names.category(repeats.category()));
    view.put("month", repeats.thisMonth());
    view.put("cap", repeats.cap());
    view.put("overCap", repeats.isOverCap());
    view.put("wantsReason", repeats.wantsReason());
    return view;
  }
}
