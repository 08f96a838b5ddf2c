package org.nivaran.jira.setup;

import com.atlassian.crowd.exception.OperationNotPermittedException;
import com.atlassian.crowd.exception.embedded.InvalidGroupException;
import com.atlassian.jira.security.groups.GroupManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nivaran.core.grievance.Reason;

/** The groups of the desk and of each department. Who is in which is the admin's business. */
final class Groups {

  static final String OPERATORS = "nivaran-operators";
  static final String SIGN = "nivaran-sign";
  static final String NODAL = "nivaran-nodal";
  static final String COLLECTORS = "nivaran-collectors";
  static final String CONFIDENTIAL = "nivaran-confidential";

  private final GroupManager groups;

  Groups(JiraConfiguration jira) {
    this.groups = jira.groups();
  }

  List<Item> items(Set<String> departments) {
    Set<String> wanted =
        new LinkedHashSet<>(List.of(OPERATORS, SIGN, NODAL, COLLECTORS, CONFIDENTIAL));
    wanted.addAll(departments);
    return wanted.stream().map(this::group).toList();
  }

  private Item group(String name) {
    return Item.of(
            Part.GROUP,
            "group:" + name,
            name,
            known -> groups.groupExists(name) ? Finding.present(name) : Finding.missing(),
            known -> create(name))
        .elseByHand(Reason.of("setup.todo.group", name));
  }

  private String create(String name) {
    try {
      groups.createGroup(name);
      return name;
    } catch (OperationNotPermittedException | InvalidGroupException e) {
      throw new IllegalStateException(e);
    }
  }
}
