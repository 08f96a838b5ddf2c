package org.nivaran.core.feedback;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.IssueId;

/**
 * Draws by lot whom to call. The same seed draws the same ones, on every node and whenever it is
 * repeated, so that anybody can check that nobody has chosen.
 *
 * @param seed any text
 * @param size how many of each department and week
 */
public record CallOutSample(String seed, int size) {

  /** A question that may be drawn. */
  public record Candidate(
      IssueId issue, int attempt, DepartmentKey department, @Nullable String handler) {}

  /**
   * Those that are drawn from the questions of one department and week.
   *
   * @param week as {@code 2026-W48}
   */
  public List<Candidate> of(String week, List<Candidate> all) {
    return all.stream()
        .sorted(
            Comparator.<Candidate>comparingLong(each -> lot(week, each))
                .thenComparing(each -> each.issue().value())
                .thenComparing(Candidate::attempt))
        .limit(size)
        .toList();
  }

  private long lot(String week, Candidate candidate) {
    CRC32 lot = new CRC32();
    String ticket =
        "%s|%s|%s|%d|%d"
            .formatted(
                seed,
                week,
                candidate.department().value(),
                candidate.issue().value(),
                candidate.attempt());
    lot.update(ticket.getBytes(StandardCharsets.UTF_8));
    return lot.getValue();
  }
}
