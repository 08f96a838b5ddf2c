package org.nivaran.core.port;

import java.util.Map;

/** For how long things are to be kept, as an admin has set it. Thread safe. */
public interface Retention {

  /** The days by what is kept, each more than 0. What is not in it is kept for ever. */
  Map<OldRecords.What, Integer> days();
}
