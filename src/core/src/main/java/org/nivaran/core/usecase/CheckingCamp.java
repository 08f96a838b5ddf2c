package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.camp.CampBatch;
import org.nivaran.core.camp.CampMapping;
import org.nivaran.core.camp.CampNames;
import org.nivaran.core.camp.CampReader;
import org.nivaran.core.camp.CampReading;
import org.nivaran.core.camp.CampRow;
import org.nivaran.core.camp.CampRowState;
import org.nivaran.core.camp.CampState;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.Words;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.Graphemes;
import org.nivaran.core.port.CampStore;
import org.nivaran.core.port.CampStore.Checked;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.KnownGrievances;
import org.nivaran.core.port.ReferenceData;

/**
 * Looks at every row of a register before any is registered: what is wrong with it, whether the
 * file or the desk has it already. Page by page, so that it can go on after a stop, on any node; it
 * changes nothing but the notes about the rows. Safe for many threads and nodes: one page is looked
 * at at a time in the whole cluster.
 */
public final class CheckingCamp {

  static final int PAGE = 500;

  private static final String LOCK = "camp-check";
  private static final int LONGEST_SUMMARY = 120;
  private static final int KNOWN_OF_ONE = 20;

  private final ReferenceData referenceData;
  private final CampStore camps;
  private final KnownGrievances known;
  private final IssueTracker tracker;
  private final ClusterMutex mutex;

  private volatile @Nullable Names names;

  private record Names(long version, CampNames names) {}

  public CheckingCamp(
      ReferenceData referenceData,
      CampStore camps,
      KnownGrievances known,
      IssueTracker tracker,
      ClusterMutex mutex) {
    this.referenceData = referenceData;
    this.camps = camps;
    this.known = known;
    this.tracker = tracker;
    this.mutex = mutex;
  }

  /**
   * Begins to look at a register, from its first row, by a mapping that is remembered.
   *
   * @return false if the mapping is of no use, or the register is being worked on or is done
   */
  public boolean begin(long batch, CampMapping mapping) {
    if (!mapping.isUsable()) {
      return false;
    }
    return mutex.underLock(
        LOCK,
        () -> {
          Optional<CampBatch> read = camps.find(batch);
          if (read.isEmpty()
              || read.get().state() != CampState.LOADED
                  && read.get().state() != CampState.CHECKED) {
            return false;
          }
          for (CampRowState each :
              List.of(CampRowState.GOOD, CampRowState.WRONG, CampRowState.DUPLICATE)) {
            camps.restate(batch, each, CampRowState.UNREAD);
          }
          return camps
              .change(read.get(), read.get().with(mapping).in(CampState.CHECKING))
              .isPresent();
        });
  }

  /**
   * Looks at the next page of a register that is to be looked at.
   *
   * @return whether there is more to do
   */
  public boolean step(Instant now) {
    return mutex.underLock(
        LOCK,
        () -> {
          List<CampBatch> waiting = camps.in(Set.of(CampState.CHECKING), 1);
          if (waiting.isEmpty()) {
            return false;
          }
          CampBatch batch = waiting.get(0);
          List<CampRow> rows = camps.rows(batch.id(), Set.of(CampRowState.UNREAD), 0, PAGE);
          if (rows.isEmpty()) {
            camps.change(batch, batch.in(CampState.CHECKED));
          } else {
            camps.keep(checked(batch, rows, now));
          }
          return true;
        });
  }

  /** What rows are called, as the desk's data stand. */
  CampReader reader(CampBatch batch) {
    Desk desk = referenceData.current();
    Names last = names;
    if (last == null || last.version() != desk.version()) {
      last = new Names(desk.version(), CampNames.of(desk.routing().categories(), desk.places()));
      names = last;
    }
    return new CampReader(batch, last.names(), desk.district().zone());
  }

  private List<Checked> checked(CampBatch batch, List<CampRow> rows, Instant now) {
    CampReader reader = reader(batch);
    Map<CampRow, CampReading> readings = new LinkedHashMap<>();
    Set<String> marks = new HashSet<>();
    Set<PhoneNumber> phones = new HashSet<>();
    for (CampRow row : rows) {
      CampReading reading = reader.read(row.cells(), now);
      readings.put(row, reading);
      marks.addAll(marks(reading));
      if (reading.phone() != null && reading.wrong().isEmpty()) {
        phones.add(reading.phone());
      }
    }
    Map<String, Integer> first =
        new HashMap<>(camps.earlier(batch.id(), rows.get(0).number(), marks));
    Map<String, Reference> registered = camps.registered(marks);
    Map<PhoneNumber, List<KnownGrievances.Known>> atDesk =
        phones.isEmpty() ? Map.of() : known.of(phones);
    List<Checked> checked = new ArrayList<>();
    readings.forEach(
        (row, reading) -> {
          List<Reason> reasons = new ArrayList<>(reading.wrong());
          CampRowState state = CampRowState.WRONG;
          if (reasons.isEmpty()) {
            Optional<Reason> twice = twice(reading, first, registered, atDesk);
            twice.ifPresent(reasons::add);
            state = twice.isPresent() ? CampRowState.DUPLICATE : CampRowState.GOOD;
            marks(reading).forEach(mark -> first.putIfAbsent(mark, row.number()));
          }
          reasons.addAll(reading.notes());
          checked.add(new Checked(row.id(), state, reasons, marks(reading)));
        });
    return checked;
  }

  private Optional<Reason> twice(
      CampReading reading,
      Map<String, Integer> first,
      Map<String, Reference> registered,
      Map<PhoneNumber, List<KnownGrievances.Known>> atDesk) {
    for (String mark : marks(reading)) {
      Integer above = first.get(mark);
      if (above != null) {
        return Optional.of(Reason.of("camp.twice.file", above));
      }
      Reference reference = registered.get(mark);
      if (reference != null) {
        return Optional.of(Reason.of("camp.twice.desk", reference));
      }
    }
    PhoneNumber phone = reading.phone();
    List<KnownGrievances.Known> theirs =
        phone == null ? List.of() : atDesk.getOrDefault(phone, List.of());
    if (theirs.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = words(reading.text());
    return theirs.stream()
        .limit(KNOWN_OF_ONE)
        .filter(
            each -> tracker.summary(each.issue()).filter(it -> words(it).equals(words)).isPresent())
        .findFirst()
        .map(each -> Reason.of("camp.twice.desk", each.reference()));
  }

  /** As much of the words as an issue's summary has. */
  private static List<String> words(String text) {
    return Words.of(
        Graphemes.shortened(text.strip().replaceAll("[\\s\\p{Cntrl}]+", " "), LONGEST_SUMMARY));
  }

  private static Set<String> marks(CampReading reading) {
    String external = reading.externalReference();
    return external == null
        ? Set.of("f:" + reading.fingerprint())
        : Set.of("f:" + reading.fingerprint(), "e:" + String.join(" ", Words.of(external)));
  }
}
