package org.nivaran.sandbox.upm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens that allow one upload each; only the newest few count. Thread safe. */
final class UploadTokens {
  private static final int KEPT = 100;

  private final Deque<String> open = new ArrayDeque<>();

  synchronized String next() {
    String token = UUID.randomUUID().toString();
    open.addLast(token);
    if (open.size() > KEPT) {
      open.removeFirst();
    }
    return token;
  }

  synchronized boolean use(@Nullable String token) {
    return token != null && open.remove(token);
  }
}
