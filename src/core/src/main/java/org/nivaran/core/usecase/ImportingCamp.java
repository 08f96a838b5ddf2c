package org.nivaran.core.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.camp.CampBatch;
import org.nivaran.core.camp.CampReading;
import org.nivaran.core.camp.CampRow;
import org.nivaran.core.camp.CampRowId;
import org.nivaran.core.camp.CampRowState;
import org.nivaran.core.camp.CampState;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Words;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.Line;
import org.nivaran.core.intake.NewCitizen;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CampStore;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.IssueTrackerException;
import org.nivaran.core.port.ReferenceData;

/**
 * Registers the good rows of registers, each exactly once by its register and number, whichever
 * node begins and whichever goes on after it. A row that fails never stops another. Safe for many
 * threads and nodes.
 */
public final class ImportingCamp {

  /** Of a register whose citizens are told, so many rows in a minute. */
  static final int TOLD_IN_A_MINUTE = 60;

  static final int MOST_TRIES = 3;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration CLAIM = Duration.ofMinutes(1);
  private static final int STRIPES = 64;

  private final ReferenceData referenceData;
  private final CampStore camps;
  private final CheckingCamp checking;
  private final RegisteringGrievance registering;
  private final CitizenStore citizens;
  private final ClusterMutex mutex;

  public ImportingCamp(
      ReferenceData referenceData,
      CampStore camps,
      CheckingCamp checking,
      RegisteringGrievance registering,
      CitizenStore citizens,
      ClusterMutex mutex) {
    this.referenceData = referenceData;
    this.camps = camps;
    this.checking = checking;
    this.registering = registering;
    this.citizens = citizens;
    this.mutex = mutex;
  }

  /**
   * Begins to register what is good, or goes on after a pause.
   *
   * @param duplicates whether rows that are there already are registered all the same
   * @return false if the register cannot be registered now
   */
  public boolean begin(long batch, boolean duplicates) {
    return change(
        batch,
        Set.of(CampState.CHECKED, CampState.PAUSED),
        CampState.IMPORTING,
        () -> {
          if (duplicates) {
            camps.restate(batch, CampRowState.DUPLICATE, CampRowState.GOOD);
          }
        });
  }

  /** Tries again what failed. */
  public boolean retry(long batch) {
    return change(
        batch,
        Set.of(CampState.DONE, CampState.PAUSED, CampState.IMPORTING),
        CampState.IMPORTING,
        () -> camps.restate(batch, CampRowState.FAILED, CampRowState.GOOD));
  }

  /** Begins no further row. */
  public boolean pause(long batch) {
    return change(batch, Set.of(CampState.IMPORTING), CampState.PAUSED, () -> {});
  }

  private boolean change(long batch, Set<CampState> from, CampState to, Runnable before) {
    return mutex.underLock(
        "camp-state",
        () -> {
          Optional<CampBatch> read = camps.find(batch).filter(each -> from.contains(each.state()));
          if (read.isEmpty()) {
            return false;
          }
          before.run();
          return camps.change(read.get(), read.get().in(to)).isPresent();
        });
  }

  /** The first rows that can be registered now. A register that has none left is done. */
  public List<CampRowId> claimable(int limit, Instant now) {
    List<CampRowId> claimable = new ArrayList<>();
    for (CampBatch batch : camps.in(Set.of(CampState.IMPORTING), 20)) {
      int most = limit - claimable.size();
      if (batch.tells()) {
        long told = camps.doneSince(batch.id(), now.minus(MINUTE));
        most = (int) Math.min(most, TOLD_IN_A_MINUTE - told);
      }
      if (most > 0) {
        claimable.addAll(camps.claimable(batch.id(), now, most));
      }
    }
    return claimable;
  }

  /** Ends what has nothing left to register, also what another node holds no more. */
  public void settle() {
    for (CampBatch batch : camps.in(Set.of(CampState.IMPORTING), 20)) {
      if (camps.rows(batch.id(), Set.of(CampRowState.GOOD), 0, 1).isEmpty()) {
        camps.change(batch, batch.in(CampState.DONE));
      }
    }
  }

  /**
   * Registers a row.
   *
   * @return false if somebody else has it, or it is not to be registered
   */
  public boolean register(CampRowId id, Instant now) {
    Optional<CampBatch> batch =
        camps.find(id.batch()).filter(each -> each.state() == CampState.IMPORTING);
    Optional<CampRow> row =
        batch.isEmpty() ? Optional.empty() : camps.claim(id, now.plus(CLAIM), now);
    if (row.isEmpty()) {
      return false;
    }
    try {
      register(batch.get(), row.get(), now);
    } catch (IssueTrackerException e) {
      camps.settle(
          id, CampRowState.FAILED, List.of(Reason.of("camp.failed", cause(e))), null, null, now);
    } catch (RuntimeException e) {
      // The database, perhaps: the row is tried again, on this node or another.
      if (camps.settle(id, CampRowState.GOOD, row.get().reasons(), null, null, now) >= MOST_TRIES) {
        camps.settle(
            id, CampRowState.FAILED, List.of(Reason.of("camp.failed", cause(e))), null, null, now);
      }
    }
    return true;
  }

  private void register(CampBatch batch, CampRow row, Instant now) {
    CampReading reading = checking.reader(batch).read(row.cells(), now);
    if (!reading.wrong().isEmpty()) {
      camps.settle(row.id(), CampRowState.WRONG, reading.wrong(), null, null, now);
      return;
    }
    PhoneNumber phone = reading.phone();
    @Nullable Citizen citizen = phone == null ? null : citizen(phone, reading.name());
    RegisteringGrievance.Registered registered =
        registering.register(
            new Registration(
                row.id().key(),
                new Origin(
                    Channel.CAMP,
                    batch.tells() && citizen != null ? line() : null,
                    citizen == null ? null : citizen.id(),
                    Language.HINDI),
                reading.subject(),
                reading.text(),
                citizen == null ? null : citizen.address().toString(),
                reading.externalReference(),
                reading.received()));
    camps.settle(
        row.id(),
        CampRowState.DONE,
        reading.notes(),
        registered.issue(),
        registered.reference(),
        now);
  }

  /** Of several people at one number the one of this name; a name nobody has is somebody new. */
  private Citizen citizen(PhoneNumber phone, @Nullable String name) {
    return mutex.underLock(
        "caller:" + Math.floorMod(phone.e164().hashCode(), STRIPES),
        () -> {
          List<Citizen> all = citizens.byPhone(phone);
          Optional<Citizen> same =
              name == null
                  ? all.stream().findFirst()
                  : all.stream().filter(each -> isCalled(each, name)).findFirst();
          return same.orElseGet(
              () -> citizens.add(new NewCitizen(CitizenAddress.of(phone), name, Language.HINDI)));
        });
  }

  private static boolean isCalled(Citizen citizen, String name) {
    String known = citizen.name();
    return known != null && Words.of(known).equals(Words.of(name));
  }

  private @Nullable LineId line() {
    return referenceData.current().lines().stream().findFirst().map(Line::id).orElse(null);
  }

  private static String cause(RuntimeException e) {
    String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return text.length() <= 300 ? text : text.substring(0, 299) + "…";
  }
}
