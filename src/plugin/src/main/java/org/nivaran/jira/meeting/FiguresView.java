package org.nivaran.jira.meeting;

import com.atlassian.jira.user.ApplicationUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.meeting.AgendaRules;
import org.nivaran.core.meeting.DepartmentStanding;
import org.nivaran.jira.settings.Settings;

/** The figures of departments at a meeting, as values. Thread safe. */
public final class FiguresView {

  private final Settings settings;
  private final MeetingRights rights;

  public FiguresView(Settings settings, MeetingRights rights) {
    this.settings = settings;
    this.rights = rights;
  }

  /** With the lists behind the figures; only of departments whose figures the reader may see. */
  List<Map<String, Object>> standings(
      List<DepartmentStanding> standings,
      AgendaRules rules,
      ApplicationUser reader,
      MeetingWords words) {
    MeetingLists lists = new MeetingLists(settings.required(), rules);
    return standings.stream()
        .filter(seenBy(reader))
        .map(
            each -> {
              Map<String, Object> view = figures(each, words);
              view.put("lists", lists.of(each.department()));
              return view;
            })
        .toList();
  }

  /** How figures differ from earlier ones; only of departments whose figures the reader may see. */
  List<Map<String, Object>> differences(
      List<DepartmentStanding> differences, ApplicationUser reader, MeetingWords words) {
    return differences.stream().filter(seenBy(reader)).map(each -> figures(each, words)).toList();
  }

  private Predicate<DepartmentStanding> seenBy(ApplicationUser reader) {
    if (rights.mayHold(reader)) {
      return each -> true;
    }
    Set<DepartmentKey> own = rights.departments(reader);
    return each -> own.contains(each.department());
  }

  private static Map<String, Object> figures(DepartmentStanding each, MeetingWords words) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("department", each.department().value());
    view.put("name", words.department(each.department()));
    view.put("open", each.open());
    view.put("overdue", each.overdue());
    view.put("onHold", each.onHold());
    view.put("old", each.old());
    view.put("dissatisfied", each.dissatisfied());
    return view;
  }
}
