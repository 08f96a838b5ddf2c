package org.nivaran.core.camp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.grievance.Words;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.place.PlaceKey;

/** Understands the rows of one register. Safe for many threads. */
public final class CampReader {

  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_REFERENCE = 100;
  private static final int OLDEST_DAYS = 366;

  private static final Map<String, Kind> KINDS = kinds();

  private final CampBatch batch;
  private final CampMapping mapping;
  private final CampNames names;
  private final ZoneId zone;

  /**
   * @throws IllegalArgumentException if nobody has said which column holds what
   */
  public CampReader(CampBatch batch, CampNames names, ZoneId zone) {
    CampMapping known = batch.mapping();
    if (known == null) {
      throw new IllegalArgumentException("register " + batch.id() + " has no mapping");
    }
    this.batch = batch;
    this.mapping = known;
    this.names = names;
    this.zone = zone;
  }

  /** Reads a row. The same row gives the same at any time, but for days in the future. */
  public CampReading read(List<String> cells, Instant now) {
    List<Reason> wrong = new ArrayList<>();
    List<Reason> notes = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    String text = cell(CampColumn.TEXT, cells);
    if (Words.of(text).isEmpty()) {
      wrong.add(Reason.of("camp.wrong.text"));
    } else if (text.length() > LONGEST_TEXT) {
      wrong.add(Reason.of("camp.wrong.text-long", LONGEST_TEXT));
    }
    String name = cell(CampColumn.NAME, cells);
    PhoneNumber phone = phone(cell(CampColumn.PHONE, cells), wrong, notes);
    Kind kind = kind(cell(CampColumn.KIND, cells), wrong);
    CategoryKey category = category(cell(CampColumn.CATEGORY, cells), notes, unread);
    PlaceKey place = place(cell(CampColumn.PLACE, cells), notes, unread);
    Instant received = received(cell(CampColumn.DATE, cells), now, wrong);
    String external = cell(CampColumn.EXTERNAL_REFERENCE, cells);
    if (external.length() > LONGEST_REFERENCE) {
      wrong.add(Reason.of("camp.wrong.reference-long", LONGEST_REFERENCE));
    }
    return new CampReading(
        unread.isEmpty() ? text : text + "\n\n" + String.join("\n", unread),
        new Subject(kind, Priority.NORMAL, category, place),
        name.isEmpty() ? null : name.substring(0, Math.min(name.length(), LONGEST_NAME)),
        phone,
        received,
        external.isEmpty() ? null : external,
        fingerprint(phone, name, cell(CampColumn.PLACE, cells), text),
        wrong,
        notes);
  }

  private static @Nullable PhoneNumber phone(String cell, List<Reason> wrong, List<Reason> notes) {
    PhoneCell.Reading reading = PhoneCell.read(cell);
    if (reading instanceof PhoneCell.Reading.Number number) {
      if (number.more()) {
        notes.add(Reason.of("camp.note.phones"));
      }
      return number.phone();
    }
    if (reading instanceof PhoneCell.Reading.DigitsLost) {
      wrong.add(Reason.of("camp.wrong.phone-digits"));
    } else if (reading instanceof PhoneCell.Reading.NoNumber) {
      wrong.add(Reason.of("camp.wrong.phone"));
    }
    return null;
  }

  private Kind kind(String cell, List<Reason> wrong) {
    if (cell.isEmpty()) {
      return batch.kind();
    }
    for (String word : Words.of(cell)) {
      Kind known = KINDS.get(word);
      if (known != null) {
        return known;
      }
    }
    wrong.add(Reason.of("camp.wrong.kind", cell));
    return batch.kind();
  }

  private @Nullable CategoryKey category(String cell, List<Reason> notes, List<String> unread) {
    if (cell.isEmpty()) {
      return null;
    }
    Optional<CategoryKey> known = names.category(cell);
    if (known.isEmpty()) {
      notes.add(unknown("camp.note.category", cell, names.likeCategory(cell)));
      unread.add(cell);
    }
    return known.orElse(null);
  }

  private @Nullable PlaceKey place(String cell, List<Reason> notes, List<String> unread) {
    if (cell.isEmpty()) {
      return null;
    }
    Optional<PlaceKey> known = names.place(cell);
    if (known.isEmpty()) {
      notes.add(unknown("camp.note.place", cell, names.likePlace(cell)));
      unread.add(cell);
    }
    return known.orElse(null);
  }

  private static Reason unknown(String key, String written, String meant) {
    return meant.isEmpty() ? Reason.of(key, written) : Reason.of(key + ".like", written, meant);
  }

  private Instant received(String cell, Instant now, List<Reason> wrong) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Optional<LocalDate> read = cell.isEmpty() ? Optional.of(batch.day()) : DateCell.read(cell);
    LocalDate day = read.orElse(batch.day());
    if (read.isEmpty()) {
      wrong.add(Reason.of("camp.wrong.date", cell));
    } else if (day.isAfter(today)) {
      wrong.add(Reason.of("camp.wrong.date-future", cell.isEmpty() ? day.toString() : cell));
    } else if (day.isBefore(today.minusDays(OLDEST_DAYS))) {
      wrong.add(Reason.of("camp.wrong.date-old", cell.isEmpty() ? day.toString() : cell));
    }
    Instant noon = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    return noon.isAfter(now) ? now : noon;
  }

  private static String fingerprint(
      @Nullable PhoneNumber phone, String name, String place, String text) {
    String who = phone != null ? phone.e164() : String.join(" ", Words.of(name + " / " + place));
    return hash(who + "|" + String.join(" ", Words.of(text)));
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String cell(CampColumn column, List<String> cells) {
    return mapping.cell(column, cells);
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    add(kinds, Kind.DEMAND, "मांग", "डिमांड", "demand", "mang");
    add(kinds, Kind.COMPLAINT, "शिकायत", "समस्या", "complaint", "grievance", "shikayat");
    add(kinds, Kind.INFORMATION, "जानकारी", "सूचना", "information");
    add(kinds, Kind.SUGGESTION, "सुझाव", "suggestion");
    return Map.copyOf(kinds);
  }

  private static void add(Map<String, Kind> kinds, Kind kind, String... words) {
    for (String word : words) {
      kinds.put(Words.of(word).get(0), kind);
    }
  }
}
