package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.intake.AddressChange;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.port.AddressMoves;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.port.Transactions;

/**
 * Follows people who get another number or another id, so that they stay the same person to the
 * desk: whoever is at the new address already becomes one with who was at the old. Each change is
 * on record and can be taken back. Following one again changes nothing more. Callers hold the lock
 * of the person as known before.
 */
public final class FollowingCitizens {

  private static final String MACHINE = "whatsapp";

  private final CitizenStore citizens;
  private final PeopleBook people;
  private final AddressMoves moves;
  private final Transactions transactions;

  public FollowingCitizens(
      CitizenStore citizens, PeopleBook people, AddressMoves moves, Transactions transactions) {
    this.citizens = citizens;
    this.people = people;
    this.moves = moves;
    this.transactions = transactions;
  }

  /** What became of a wish to take a change back. */
  public enum Undoing {
    UNDONE,
    NOT_THERE,
    /** The person has another address since then, or something was built on the merge. */
    CHANGED_SINCE
  }

  /**
   * Takes a change.
   *
   * @param key the inbox key it came under
   * @return false if nobody is known by the old address, or several people are
   */
  public boolean follow(String key, AddressChange change) {
    Optional<Citizen> found = known(change.before());
    if (found.isEmpty()) {
      return false;
    }
    Citizen citizen = found.get();
    Optional<Citizen> there = known(change.after()).filter(each -> !each.id().equals(citizen.id()));
    transactions.inOne(() -> follow(key, change, citizen, there));
    return true;
  }

  private void follow(String key, AddressChange change, Citizen citizen, Optional<Citizen> there) {
    // The id of somebody who is known already stays where it is.
    CitizenAddress next =
        new CitizenAddress(
            change.after().phoneNumber().orElse(citizen.address().phone()),
            there.isPresent()
                ? citizen.address().businessScopedId()
                : change.after().scopedId().orElse(citizen.address().businessScopedId()));
    Long merge =
        there
            .flatMap(
                other ->
                    people.merge(
                        citizen.id(), other.id(), MACHINE, "changed number or id", change.at()))
            .map(PeopleBook.Merge::id)
            .orElse(null);
    boolean changes = !next.equals(citizen.address()) || merge != null;
    if (changes
        && moves.recordIfAbsent(key, citizen.id(), citizen.address(), next, merge, change.at())) {
      citizens.save(citizen.reachedAt(next));
    }
  }

  /** Takes a change back: the person is reached as before, and the two are two again. */
  public Undoing undo(long move, String by, Instant at) {
    return transactions.inOne(() -> undoIn(move, by, at));
  }

  private Undoing undoIn(long id, String by, Instant at) {
    AddressMoves.@Nullable Move move =
        moves.find(id).filter(each -> each.undone() == null).orElse(null);
    if (move == null) {
      return Undoing.NOT_THERE;
    }
    Optional<Citizen> citizen =
        citizens.find(move.citizen()).filter(each -> each.address().equals(move.after()));
    if (citizen.isEmpty()) {
      return Undoing.CHANGED_SINCE;
    }
    Long merge = move.merge();
    if (merge != null && !people.undo(merge, by, at)) {
      return Undoing.CHANGED_SINCE;
    }
    if (!citizens.save(citizen.get().reachedAt(move.before())) || !moves.undone(id, by, at)) {
      throw new IllegalStateException("somebody else changed it at the same moment");
    }
    return Undoing.UNDONE;
  }

  /** A number alone may be a family's: then nobody knows who of them has moved. */
  private Optional<Citizen> known(CitizenAddress address) {
    Optional<Citizen> byId = address.scopedId().flatMap(citizens::byBusinessScopedId);
    if (byId.isPresent()) {
      return byId;
    }
    List<Citizen> byPhone = address.phoneNumber().map(citizens::byPhone).orElse(List.of());
    return byPhone.size() == 1 ? Optional.of(byPhone.get(0)) : Optional.empty();
  }
}
