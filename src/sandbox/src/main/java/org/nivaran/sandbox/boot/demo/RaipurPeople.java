package org.nivaran.sandbox.boot.demo;

import com.atlassian.jira.user.ApplicationUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.jira.user.Groups;
import org.nivaran.sandbox.jira.user.Users;

/** The people of the Raipur desk and its departments; everybody's password is the user's name. */
final class RaipurPeople {
  static final String BOT = "nivaran-bot";
  private static final String ADMINISTRATORS = "jira-administrators";
  private static final String EVERYBODY = "jira-software-users";
  static final String DEPARTMENT_GROUP = "nivaran-dept-";

  /** Names by key. */
  static final Map<String, String> DEPARTMENTS = departments();

  private final Users users;
  private final Groups groups;

  RaipurPeople(Users users, Groups groups) {
    this.users = users;
    this.groups = groups;
  }

  private static Map<String, String> departments() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("revenue", "Revenue");
    names.put("nagarnigam", "Nagar Nigam");
    names.put("phe", "Public Health Engineering");
    names.put("cspdcl", "CSPDCL (electricity)");
    names.put("food", "Food and Civil Supplies");
    names.put("health", "Health");
    names.put("education", "Education");
    names.put("panchayat", "Panchayat and Rural Development");
    names.put("police", "Police");
    names.put("pwd", "Public Works");
    names.put("wrd", "Water Resources");
    names.put("socialwelfare", "Social Welfare");
    names.put("wcd", "Women and Child Development");
    names.put("labour", "Labour");
    names.put("transport", "Transport");
    names.put("mining", "Mining");
    names.put("forest", "Forest");
    names.put("agriculture", "Agriculture");
    names.put("excise", "Excise");
    return names;
  }

  /** Makes whoever and whatever is missing; what is there stays as it is. */
  void make() {
    groups.create(ADMINISTRATORS);
    groups.create(EVERYBODY);
    person("admin", "Jira Administrator", List.of(ADMINISTRATORS));
    person("operator", "Desk Operator", List.of("nivaran-operators", DEPARTMENT_GROUP + "desk"));
    person("sign", "Sign Language Expert", List.of("nivaran-sign", DEPARTMENT_GROUP + "desk"));
    person(
        "nodal",
        "Nodal Officer",
        List.of("nivaran-nodal", "nivaran-operators", DEPARTMENT_GROUP + "desk"));
    person("collector", "Collector", List.of("nivaran-collectors"));
    person(BOT, "Nivaran", List.of("nivaran-operators"));
    DEPARTMENTS.forEach(
        (key, name) -> person(key, name + " Officer", List.of(DEPARTMENT_GROUP + key)));
  }

  private void person(String name, String displayName, List<String> ofGroups) {
    ApplicationUser user =
        users
            .byName(name)
            .orElseGet(() -> users.create(name, displayName, name + "@raipur.example", name));
    groups.add(user, EVERYBODY);
    for (String group : ofGroups) {
      groups.create(group);
      groups.add(user, group);
    }
  }
}
