package org.nivaran.core.feedback;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose share of satisfied citizens is more than three standard deviations away from everybody's,
 * up or down: too good is looked at as well.
 */
public final class StandingOut {

  private static final int FEWEST = 10;
  private static final double SIGMAS = 3;

  /** Answers about one officer. */
  public record Answers(int answered, int satisfied) {}

  /** The officers; fewer than ten answers say nothing. */
  public static Set<String> among(Map<String, Answers> byOfficer) {
    int answered = byOfficer.values().stream().mapToInt(Answers::answered).sum();
    int satisfied = byOfficer.values().stream().mapToInt(Answers::satisfied).sum();
    Set<String> found = new TreeSet<>();
    if (answered == 0) {
      return found;
    }
    double share = (double) satisfied / answered;
    byOfficer.forEach(
        (officer, answers) -> {
          double deviation = Math.sqrt(share * (1 - share) / Math.max(1, answers.answered()));
          double own = (double) answers.satisfied() / Math.max(1, answers.answered());
          if (answers.answered() >= FEWEST && Math.abs(own - share) > SIGMAS * deviation) {
            found.add(officer);
          }
        });
    return found;
  }

  private StandingOut() {}
}
