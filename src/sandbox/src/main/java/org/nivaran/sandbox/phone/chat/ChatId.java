package org.nivaran.sandbox.phone.chat;

import java.util.Objects;

/**
 * One account talking with one line.
 *
 * @param account the account's key
 * @param line the line's id
 */
public record ChatId(String account, String line) {
  public ChatId {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(line, "line");
  }
}
