package org.nivaran.jira.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.meeting.Attendee;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Department;
import org.nivaran.core.routing.Post;

/** Who is expected at meetings, who came and who did not, as values. Thread safe. */
public final class AttendanceView {

  private final ReferenceData data;
  private final ItemView people;

  /**
   * @param people knows their names
   */
  public AttendanceView(ReferenceData data, ItemView people) {
    this.data = data;
    this.people = people;
  }

  /** Who came and who did not. */
  public List<Map<String, Object>> of(Meeting meeting, MeetingWords words) {
    Map<String, Attendee> entered = new LinkedHashMap<>();
    meeting.attendance().forEach(each -> entered.put(each.user(), each));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Department department : words.desk().departments()) {
      if (department.key().isDesk()) {
        continue;
      }
      Optional<Post> head = head(words.desk(), department.key());
      if (head.isPresent()) {
        String user = String.valueOf(head.get().actingUser());
        Map<String, Object> row = attendee(user, entered.remove(user), words);
        row.put("department", department.key().value());
        row.put("departmentName", words.name(department.name()));
        row.put("post", words.name(head.get().name()));
        rows.add(row);
      }
    }
    // Who held a post when the meeting was held stays in its minutes.
    entered.forEach(
        (user, attendee) -> {
          Map<String, Object> row = attendee(user, attendee, words);
          row.put("department", "");
          row.put("departmentName", "");
          row.put("post", "");
          rows.add(row);
        });
    return rows;
  }

  /** Whether somebody is expected at meetings. */
  public boolean isExpected(String user) {
    Desk desk = data.current();
    return desk.departments().stream()
        .filter(department -> !department.key().isDesk())
        .flatMap(department -> head(desk, department.key()).stream())
        .anyMatch(post -> user.equals(post.actingUser()));
  }

  private Map<String, Object> attendee(
      String user, @Nullable Attendee attendee, MeetingWords words) {
    String deputy = attendee == null ? null : attendee.deputy();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("user", user);
    row.put("name", people.nameOf(user));
    row.put("presence", attendee == null ? "" : attendee.presence().name());
    row.put(
        "presenceText",
        words.get("presence." + (attendee == null ? "NONE" : attendee.presence().name())));
    row.put("deputy", deputy == null ? "" : deputy);
    return row;
  }

  /** The highest post of a department that somebody acts for. */
  private static Optional<Post> head(Desk desk, DepartmentKey department) {
    return desk.posts().stream()
        .filter(post -> post.department().equals(department) && post.actingUser() != null)
        .max(
            Comparator.comparing((Post post) -> post.level().number())
                .thenComparing(post -> post.place() == null));
  }
}
