package org.nivaran.jira.camp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.camp.CampBatch;
import org.nivaran.core.camp.CampState;
import org.nivaran.core.camp.DateCell;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.CampStore;
import org.nivaran.jira.sheet.Encoding;
import org.nivaran.jira.sheet.Rows;
import org.nivaran.jira.sheet.SheetException;

/**
 * Takes a register in: row by row from the file into the store, so that its size is no matter for
 * the memory. Thread safe.
 */
public final class TakingIn {

  static final int MOST_ROWS = 100_000;

  private static final long MOST_UNPACKED = 2L << 30;
  private static final int PAGE = 500;
  private static final int LONGEST_NAME = 120;

  /** So many cells are looked at to find out how Hindi is written. */
  private static final int SAMPLE = 4_000;

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2}");
  private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");

  private final CampStore camps;

  public TakingIn(CampStore camps) {
    this.camps = camps;
  }

  /** What came of it. */
  sealed interface Outcome {

    record Taken(CampBatch batch) implements Outcome {}

    /** Why it cannot be taken in. */
    record Refused(Reason reason) implements Outcome {}
  }

  /**
   * Takes a register in that was sent.
   *
   * @param who the key of the user
   * @throws IOException if the file cannot be read
   */
  Outcome take(SentForm form, String who, LocalDate today, Instant now) throws IOException {
    Path file = form.file();
    if (file == null || form.fileName().isEmpty()) {
      return new Outcome.Refused(Reason.of("camp.refused.no-file"));
    }
    if (form.isTooLarge()) {
      return new Outcome.Refused(Reason.of("admin.record.sheet.large", SentForm.MOST_BYTES >> 20));
    }
    String name = form.text("name");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return new Outcome.Refused(Reason.of("camp.refused.name", LONGEST_NAME));
    }
    Optional<LocalDate> day = DateCell.read(form.text("day"));
    if (day.isEmpty() || day.get().isAfter(today)) {
      return new Outcome.Refused(Reason.of("camp.refused.day"));
    }
    CampBatch empty =
        new CampBatch(
            0,
            name,
            form.fileName(),
            who,
            now,
            day.get(),
            Kind.ofKey(form.text("kind")).orElse(Kind.COMPLAINT),
            false,
            List.of(),
            0,
            CampState.LOADING,
            null,
            0);
    Taking taking = new Taking(empty);
    try {
      Rows.read(
          () -> Files.newInputStream(file), new Rows.Bounds(MOST_ROWS + 1, MOST_UNPACKED), taking);
      return taking.ended();
    } catch (SheetException e) {
      return new Outcome.Refused(e.reason());
    }
  }

  /** One register on its way in. */
  private final class Taking implements Rows.Sink {
    private final CampBatch empty;
    private final Map<Integer, List<String>> page = new LinkedHashMap<>();
    private final List<String> latin = new ArrayList<>();
    private @Nullable CampBatch batch;
    private int looked;
    private int rows;

    Taking(CampBatch empty) {
      this.empty = empty;
    }

    @Override
    public void row(int number, List<String> cells) throws SheetException {
      sample(cells);
      CampBatch known = batch;
      if (known == null) {
        batch =
            camps.begin(
                new CampBatch(
                    0,
                    empty.name(),
                    empty.fileName(),
                    empty.owner(),
                    empty.created(),
                    empty.day(),
                    empty.kind(),
                    empty.tells(),
                    cells,
                    0,
                    CampState.LOADING,
                    null,
                    0));
        return;
      }
      page.put(number, List.copyOf(cells));
      rows++;
      if (page.size() == PAGE) {
        camps.add(known.id(), page);
        page.clear();
      }
    }

    private void sample(List<String> cells) {
      for (String cell : cells) {
        if (looked < SAMPLE && LATIN.matcher(cell).find()) {
          looked++;
          latin.add(cell);
        } else if (DEVANAGARI.matcher(cell).find()) {
          looked++;
        }
      }
    }

    Outcome ended() {
      CampBatch known = batch;
      if (known == null || rows == 0) {
        return new Outcome.Refused(Reason.of("camp.refused.no-rows"));
      }
      if (isKrutiDev()) {
        return new Outcome.Refused(Reason.of("camp.refused.kruti"));
      }
      if (!page.isEmpty()) {
        camps.add(known.id(), page);
      }
      CampBatch whole = known.withRows(rows).in(CampState.LOADED);
      return new Outcome.Taken(camps.change(known, whole).orElse(whole));
    }

    /** One odd word in Latin letters is none, and a register in English has few. */
    private boolean isKrutiDev() {
      long odd = latin.stream().filter(cell -> Encoding.looksLikeKrutiDev(List.of(cell))).count();
      return odd >= 3 && odd * 4 >= latin.size();
    }
  }
}
