package org.nivaran.jira.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Reason;

/** What there is of an item now. Immutable. */
sealed interface Finding {

  /** Nothing; it will be made. */
  static Finding missing(Reason... notes) {
    return new Missing(List.of(notes));
  }

  /** It is there and is used as it is. */
  static Finding present(String id, Reason... notes) {
    return new Present(id, List.of(notes));
  }

  /**
   * It is there, and is not what we want. Only who agrees has it changed.
   *
   * @param id of what is there, if it can be used unchanged; else null
   */
  static Finding differs(@Nullable String id, Reason... differences) {
    return new Differs(id, List.of(differences));
  }

  /**
   * It cannot be made, and no one but the admin can do something about it.
   *
   * @param field of the request that has to be filled in otherwise, or null
   */
  static Finding blocked(@Nullable String field, Reason why) {
    return new Blocked(field, why);
  }

  /** Jira's interfaces do not let us; the admin is told how. */
  static Finding byHand(Reason how) {
    return new ByHand(how);
  }

  record Missing(List<Reason> notes) implements Finding {}

  record Present(String id, List<Reason> notes) implements Finding {}

  record Differs(@Nullable String id, List<Reason> differences) implements Finding {}

  record Blocked(@Nullable String field, Reason why) implements Finding {}

  record ByHand(Reason how) implements Finding {}
}
