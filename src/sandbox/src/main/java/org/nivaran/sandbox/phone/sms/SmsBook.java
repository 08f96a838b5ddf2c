package org.nivaran.sandbox.phone.sms;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The SMS that were sent, in memory; the oldest go first. Thread safe. */
final class SmsBook {

  private static final int MOST = 2000;

  /**
   * An SMS as the gateway took it.
   *
   * @param parts how many are paid for
   */
  record Sent(
      String id, String to, String words, String header, String template, int parts, Instant at) {}

  private final AtomicLong ids = new AtomicLong(1000);
  private final Deque<Sent> sent = new ArrayDeque<>();

  synchronized Sent add(String to, String words, String header, String template, Instant at) {
    Sent one =
        new Sent("SBX" + ids.incrementAndGet(), to, words, header, template, parts(words), at);
    sent.addFirst(one);
    while (sent.size() > MOST) {
      sent.removeLast();
    }
    return one;
  }

  /** The latest first; to everybody if nobody is named. */
  synchronized List<Sent> to(@Nullable String number) {
    List<Sent> found = new ArrayList<>();
    for (Sent each : sent) {
      if (number == null || number.isBlank() || each.to().endsWith(number.replaceAll("\\D", ""))) {
        found.add(each);
      }
    }
    return found;
  }

  /** Counted anew here, so that it does not take the plugin's word for it. */
  static int parts(String words) {
    boolean plain = words.chars().allMatch(c -> c < 128 && "^{}\\[~]|`".indexOf(c) < 0);
    int one = plain ? 160 : 70;
    int each = plain ? 153 : 67;
    return words.length() <= one ? 1 : (words.length() + each - 1) / each;
  }
}
