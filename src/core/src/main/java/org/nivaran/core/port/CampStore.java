package org.nivaran.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.camp.CampBatch;
import org.nivaran.core.camp.CampMapping;
import org.nivaran.core.camp.CampRow;
import org.nivaran.core.camp.CampRowId;
import org.nivaran.core.camp.CampRowState;
import org.nivaran.core.camp.CampState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Reference;

/** Registers that were brought from camps, with their rows. Thread safe. */
public interface CampStore {

  /** Stores a register without rows; its id and revision are ignored. */
  CampBatch begin(CampBatch batch);

  /**
   * Adds rows that nobody has looked at.
   *
   * @param rows cells by the number of the row; no number may be there already
   */
  void add(long batch, Map<Integer, List<String>> rows);

  Optional<CampBatch> find(long batch);

  /** The latest registers, newest first; without those that are being taken in. */
  List<CampBatch> latest(int limit);

  /** Registers in one of the states, oldest first. */
  List<CampBatch> in(Set<CampState> states, int limit);

  /** How a register with the same names of columns was understood last. */
  Optional<CampMapping> remembered(List<String> header);

  /**
   * Puts a register in the place of the one that was read. The stored revision becomes one higher
   * than the one that was read.
   *
   * @param next with the same id
   * @return as stored, or empty if another changed it meanwhile: nothing is written
   */
  Optional<CampBatch> change(CampBatch read, CampBatch next);

  /**
   * Rows of a register by their numbers.
   *
   * @param states only rows in one of them
   * @param after only higher numbers; 0 for the first page
   * @param limit at most so many, more than 0
   */
  List<CampRow> rows(long batch, Set<CampRowState> states, int after, int limit);

  /** How many rows a register has in each state; none with 0. */
  Map<CampRowState, Long> counts(long batch);

  /** Keeps what was found out about rows, all or nothing. */
  void keep(List<Checked> rows);

  /**
   * What was found out about a row.
   *
   * @param marks what tells that it is the same as another row, in any register
   */
  record Checked(CampRowId id, CampRowState state, List<Reason> reasons, Set<String> marks) {

    public Checked {
      reasons = List.copyOf(reasons);
      marks = Set.copyOf(marks);
    }
  }

  /**
   * Rows of this register above the given one that are registered or can be and have one of the
   * marks: the lowest number for each mark.
   */
  Map<String, Integer> earlier(long batch, int before, Collection<String> marks);

  /** Grievances that rows of any register with one of the marks have become. */
  Map<String, Reference> registered(Collection<String> marks);

  /**
   * Puts all rows of one state into another and forgets their reasons if they can be registered.
   */
  void restate(long batch, CampRowState from, CampRowState to);

  /** Good rows that nobody works on, of one register, in order. */
  List<CampRowId> claimable(long batch, Instant now, int limit);

  /** How many rows of a register were registered since then. */
  long doneSince(long batch, Instant since);

  /**
   * Takes a good row, so that nobody else works on it until then.
   *
   * @return the row, or empty if it is not good any more or somebody else has it
   */
  Optional<CampRow> claim(CampRowId id, Instant until, Instant now);

  /**
   * Keeps what became of a row and lets go of it.
   *
   * @param issue null if none
   * @param reference null if none
   * @return how often the row has been let go of as good, that is, tried in vain
   */
  int settle(
      CampRowId id,
      CampRowState state,
      List<Reason> reasons,
      @Nullable IssueId issue,
      @Nullable Reference reference,
      Instant now);

  /**
   * Forgets the cells of registers that were brought before then and are done, and registers that
   * were cut off while they came in.
   */
  void erase(Instant before);
}
