package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.CitizenId;

/** Who asked us to be silent, or to speak again, and when: the record of every such word. */
public interface ConsentLog {

  /**
   * One such word.
   *
   * @param key unique; the inbox key of the message
   * @param silent whether no more messages are wanted
   * @param words what was written
   */
  record Entry(String key, CitizenId citizen, boolean silent, Instant at, String words) {}

  /**
   * Keeps one.
   *
   * @return false if its key is already there; nothing changes
   */
  boolean recordIfAbsent(Entry entry);

  /** The one that holds now: the latest by its own time. */
  Optional<Entry> latest(CitizenId citizen);

  /** All of one person, oldest first. */
  List<Entry> of(CitizenId citizen);
}
