package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;

/**
 * Who is one person. A merge lets one address stand for another's person; nothing is moved, so that
 * it can be undone. Messages go on using the address they came from.
 */
public interface PeopleBook {

  /** The person with this address, whichever of the person's addresses it is. */
  Optional<Person> find(CitizenId address);

  /** Everybody who can be reached at this number, longest known first, each once. */
  List<Person> atPhone(PhoneNumber phone);

  /** People whose name begins with words that sound so; each once. */
  List<Person> named(String name, int limit);

  /**
   * Writes name, language, needs and note of a person. What is no longer needed is forgotten for
   * every address.
   *
   * @return the person as written, or empty if somebody else wrote since the given revision, or the
   *     person is not there: nothing changes
   */
  Optional<Person> save(Person person);

  /**
   * Adds a number to a person.
   *
   * @return the person with it; unchanged if it was there
   * @throws IllegalArgumentException if there is no such person
   */
  Person addPhone(CitizenId person, PhoneNumber phone, Instant at);

  /**
   * Makes one person of two.
   *
   * @param kept who stands for both from now on
   * @param gone any address of the other
   * @param by the key of the user, or what did it by itself
   * @param reason why they are taken for one
   * @return what was done, or empty if they are one already or one of them is not there
   */
  Optional<Merge> merge(CitizenId kept, CitizenId gone, String by, String reason, Instant at);

  /**
   * Takes a merge back, as far as nobody built on it.
   *
   * @return false if it was taken back already, is not there, or a later merge has to be taken back
   *     first; nothing changes
   */
  boolean undo(long merge, String by, Instant at);

  /** The merges that a person's addresses took part in, the latest first. */
  List<Merge> merges(CitizenId person);

  /**
   * What made one person of two.
   *
   * @param goneName what the other was called, or null
   * @param undone when it was taken back, or null
   * @param undoneBy who took it back, or null
   */
  record Merge(
      long id,
      CitizenId kept,
      CitizenId gone,
      @Nullable String goneName,
      String by,
      String reason,
      Instant at,
      @Nullable Instant undone,
      @Nullable String undoneBy) {}
}
