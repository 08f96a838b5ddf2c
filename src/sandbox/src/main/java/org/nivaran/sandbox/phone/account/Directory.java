package org.nivaran.sandbox.phone.account;

import java.util.List;
import java.util.Optional;

/**
 * The people, accounts and lines of one stand-in. Accounts that nobody plays on the page ("guests")
 * are made from their number or id: tests and load drivers write as thousands of them.
 *
 * <p>Immutable and thread safe.
 */
public record Directory(List<Citizen> citizens, List<Account> accounts, List<Line> lines) {
  public Directory {
    citizens = List.copyOf(citizens);
    accounts = List.copyOf(accounts);
    lines = List.copyOf(lines);
    for (Citizen citizen : citizens) {
      if (accounts.stream().noneMatch(account -> account.key().equals(citizen.account()))) {
        throw new IllegalArgumentException("No account for citizen " + citizen.key());
      }
    }
  }

  /** A line by the last part of its webhook's address. */
  public Optional<Line> line(String id) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /** A line by Meta's id of its number. */
  public Optional<Line> lineOfNumber(String phoneNumberId) {
    return lines.stream().filter(line -> line.phoneNumberId().equals(phoneNumberId)).findFirst();
  }

  /** Whether any line has this access token. */
  public boolean knowsToken(String accessToken) {
    return lines.stream().anyMatch(line -> line.accessToken().equals(accessToken));
  }

  /** One of the accounts that can be played on the page. */
  public Optional<Account> account(String key) {
    return accounts.stream().filter(account -> account.key().equals(key)).findFirst();
  }

  /** Whether the account is played on the page; guests are not. */
  public boolean isPlayed(Account account) {
    return accounts.contains(account);
  }

  /**
   * The account with a number; a guest where none is known.
   *
   * @param phone digits with country code
   */
  public Account withPhone(String phone) {
    return accounts.stream()
        .filter(account -> phone.equals(account.phone()))
        .findFirst()
        .orElseGet(() -> new Account(phone, phone, "IN.G" + phone, phone));
  }

  /** The account with a business-scoped id; a guest where none is known. */
  public Account withUserId(String userId) {
    return accounts.stream()
        .filter(account -> account.userId().equals(userId))
        .findFirst()
        .orElseGet(() -> new Account(userId, null, userId, userId));
  }
}
