package org.nivaran.core.camp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Kind;

/**
 * A register that was brought from a camp. Immutable.
 *
 * @param id 0 until it is stored
 * @param name of the camp, as its slips show it
 * @param owner the key of the user who brought it
 * @param day of the camp; rows without a date were received then
 * @param kind of rows that do not say what they are
 * @param tells whether each citizen is told the reference, a few in a minute
 * @param rows below the one with the names
 * @param mapping null until somebody has said
 * @param revision counts its changes
 */
public record CampBatch(
    long id,
    String name,
    String fileName,
    String owner,
    Instant created,
    LocalDate day,
    Kind kind,
    boolean tells,
    List<String> header,
    int rows,
    CampState state,
    @Nullable CampMapping mapping,
    int revision) {

  /**
   * @throws IllegalArgumentException if it has no name
   */
  public CampBatch {
    header = List.copyOf(header);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a register needs a name");
    }
  }

  public CampBatch in(CampState next) {
    return new CampBatch(
        id, name, fileName, owner, created, day, kind, tells, header, rows, next, mapping,
        revision);
  }

  public CampBatch with(CampMapping next) {
    return new CampBatch(
        id, name, fileName, owner, created, day, kind, tells, header, rows, state, next, revision);
  }

  public CampBatch withRows(int count) {
    return new CampBatch(
        id, name, fileName, owner, created, day, kind, tells, header, count, state, mapping,
        revision);
  }

  public CampBatch telling(boolean next) {
    return new CampBatch(
        id, name, fileName, owner, created, day, kind, next, header, rows, state, mapping,
        revision);
  }

  /** As it is in the store. */
  public CampBatch stored(long newId, int newRevision) {
    return new CampBatch(
        newId,
        name,
        fileName,
        owner,
        created,
        day,
        kind,
        tells,
        header,
        rows,
        state,
        mapping,
        newRevision);
  }
}
