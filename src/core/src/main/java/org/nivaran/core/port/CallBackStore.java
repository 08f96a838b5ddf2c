package org.nivaran.core.port;

import java.util.List;
import java.util.Optional;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.telephone.CallBack;
import org.nivaran.core.telephone.CallBackId;

/** The calls that the desk owes. At most one of a number is open. Every method is a transaction. */
public interface CallBackStore {

  Optional<CallBack> find(CallBackId id);

  /** The latest of a number, open or closed. */
  Optional<CallBack> latest(PhoneNumber phone);

  /** The open ones, those due first before the others. */
  List<CallBack> open(int limit);

  /** The closed ones, the last one first. */
  List<CallBack> closed(int limit);

  /**
   * Adds a new one.
   *
   * @return it with its number, or empty if the number has an open one already, also when another
   *     node adds it at the same moment
   */
  Optional<CallBack> add(CallBack callBack);

  /**
   * Writes one, and raises its revision.
   *
   * @return false if its revision is not what is stored; nothing changes
   */
  boolean save(CallBack callBack);
}
