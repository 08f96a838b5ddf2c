package org.nivaran.jira.meeting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.Satisfaction;
import org.nivaran.core.meeting.AgendaRules;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.GrievanceField;

/** The searches behind a department's figures: as the figures were counted, but of today. */
final class MeetingLists {

  private final DeskSettings desk;
  private final AgendaRules rules;

  MeetingLists(DeskSettings desk, AgendaRules rules) {
    this.desk = desk;
    this.rules = rules;
  }

  /** Addresses after the context path, by the name of the figure. */
  Map<String, String> of(DepartmentKey department) {
    String open =
        "project = \"%s\" AND %s = \"%s\" AND resolution is EMPTY"
            .formatted(desk.projectKey(), field(GrievanceField.DEPARTMENT), department.value());
    Map<String, String> lists = new LinkedHashMap<>();
    lists.put("open", address(open));
    lists.put("overdue", address(open + " AND " + field(GrievanceField.DUE) + " < now()"));
    lists.put(
        "onHold", address(open + " AND status = \"" + GrievanceState.ON_HOLD.statusName() + '"'));
    lists.put("old", address(open + " AND created < startOfDay(-" + rules.oldDays() + "d)"));
    lists.put(
        "dissatisfied",
        address(
            open
                + " AND "
                + field(GrievanceField.SATISFACTION)
                + " = \""
                + Satisfaction.NOT_SATISFIED.fieldValue()
                + '"'));
    return lists;
  }

  /** By number: the bare name {@code Due} is Jira's own due date in JQL. */
  private String field(GrievanceField field) {
    Long id = desk.fields().get(field);
    return id == null ? '"' + field.fieldName() + '"' : "cf[" + id + "]";
  }

  private static String address(String jql) {
    return "/issues/?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
