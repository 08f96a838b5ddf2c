package org.nivaran.core.grievance;

import java.util.Locale;
import java.util.Optional;

/** How a grievance ended. */
public enum ResolutionKind {
  RELIEF_GIVEN("Relief given"),
  PARTLY("Relief given in part"),
  NOT_POSSIBLE("Not possible under rules"),
  DEMAND_NOTED("Demand noted"),
  NOT_OURS("Not ours"),
  DUPLICATE("Duplicate"),
  CITIZEN_UNREACHABLE("Citizen unreachable"),
  INFORMATION_GIVEN("Information given");

  private final String jiraName;

  ResolutionKind(String jiraName) {
    this.jiraName = jiraName;
  }

  /** The name of the Jira resolution. */
  public String jiraName() {
    return jiraName;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether something of this kind can end so. */
  public boolean fits(Kind kind) {
    return switch (this) {
      case NOT_POSSIBLE, NOT_OURS, DUPLICATE -> true;
      case CITIZEN_UNREACHABLE -> kind != Kind.SUGGESTION;
      case RELIEF_GIVEN, PARTLY -> kind != Kind.INFORMATION;
      case DEMAND_NOTED -> kind == Kind.DEMAND || kind == Kind.SUGGESTION;
      case INFORMATION_GIVEN -> kind != Kind.DEMAND;
    };
  }

  public static Optional<ResolutionKind> ofJiraName(String jiraName) {
    return Lookup.first(values(), each -> each.jiraName.equalsIgnoreCase(jiraName));
  }
}
