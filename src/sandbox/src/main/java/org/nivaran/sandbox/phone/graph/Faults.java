package org.nivaran.sandbox.phone.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.phone.account.Account;
import org.nivaran.sandbox.phone.webhook.StatusOrder;

/**
 * What is set to go wrong. Everything is well at the start. Thread safe.
 *
 * <p>Faults wait in a list; a send takes the first that concerns its recipient, and one that was
 * set for a number of times is gone after them. Read receipts take none.
 */
public final class Faults {
  private final List<Pending> pending = new ArrayList<>();
  private final Set<String> notOnWhatsApp = new HashSet<>();
  private StatusOrder statusOrder = StatusOrder.NORMAL;
  private Duration pairRate = Duration.ZERO;
  private boolean lateRefusals;
  private boolean strangersShut;

  /**
   * Adds a fault.
   *
   * @param times how often; null for until {@link #clear}
   * @param recipient only for sends to this phone number or business-scoped id; null for all
   */
  public synchronized void add(Fault fault, @Nullable Integer times, @Nullable String recipient) {
    pending.add(new Pending(fault, times == null ? Integer.MAX_VALUE : times, recipient));
  }

  /** The fault that befalls a send to this account now; it is used up by one. */
  synchronized Optional<Fault> take(Account account) {
    for (Iterator<Pending> all = pending.iterator(); all.hasNext(); ) {
      Pending next = all.next();
      if (next.concerns(account)) {
        if (next.times != Integer.MAX_VALUE && --next.times <= 0) {
          all.remove();
        }
        return Optional.of(next.fault);
      }
    }
    return Optional.empty();
  }

  /** How the statuses of accepted messages come. */
  public synchronized StatusOrder statusOrder() {
    return statusOrder;
  }

  public synchronized void setStatusOrder(StatusOrder order) {
    statusOrder = order;
  }

  /** Says that a number or id cannot be reached on WhatsApp. */
  public synchronized void addNotOnWhatsApp(String recipient) {
    notOnWhatsApp.add(recipient);
  }

  synchronized boolean isNotOnWhatsApp(Account account) {
    return notOnWhatsApp.contains(account.userId())
        || (account.phone() != null && notOnWhatsApp.contains(account.phone()));
  }

  /** The least time between two messages to one person; zero for no limit. */
  synchronized Duration pairRate() {
    return pairRate;
  }

  public synchronized void setPairRate(Duration least) {
    pairRate = least;
  }

  /**
   * Whether a refusal that concerns the recipient (not on WhatsApp, window shut) comes as a failed
   * status after the send was accepted.
   */
  synchronized boolean lateRefusals() {
    return lateRefusals;
  }

  public synchronized void setLateRefusals(boolean late) {
    lateRefusals = late;
  }

  /**
   * Whether the window is shut for accounts that the stand-in never saw write. It cannot know:
   * their messages may have been posted to the desk directly.
   */
  synchronized boolean strangersShut() {
    return strangersShut;
  }

  public synchronized void setStrangersShut(boolean shut) {
    strangersShut = shut;
  }

  /** All is well again. */
  public synchronized void clear() {
    pending.clear();
    notOnWhatsApp.clear();
    statusOrder = StatusOrder.NORMAL;
    pairRate = Duration.ZERO;
    lateRefusals = false;
    strangersShut = false;
  }

  private static final class Pending {
    final Fault fault;
    final @Nullable String recipient;
    int times;

    Pending(Fault fault, int times, @Nullable String recipient) {
      this.fault = fault;
      this.times = times;
      this.recipient = recipient;
    }

    boolean concerns(Account account) {
      return recipient == null
          || recipient.equals(account.phone())
          || recipient.equals(account.userId());
    }
  }
}
