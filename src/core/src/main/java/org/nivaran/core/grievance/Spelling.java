package org.nivaran.core.grievance;

/** How far two spellings are from each other. */
public final class Spelling {

  /** Up to here a wrong letter makes another word of it. */
  private static final int TOO_SHORT = 3;

  private static final int LONG = 7;

  /** Whether one may be the other with a slip or two: none in short words, two in long ones. */
  public static boolean isNear(String one, String other) {
    int allowed = allowed(Math.min(one.length(), other.length()));
    return one.equals(other) || allowed > 0 && distance(one, other, allowed) <= allowed;
  }

  private static int allowed(int length) {
    if (length < TOO_SHORT) {
      return 0;
    }
    return length < LONG ? 1 : 2;
  }

  /** Letters to put in, leave out, exchange or swap with the next; more than most if it is more. */
  static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] now = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          now[j] = Math.min(now[j], before[j - 2] + 1);
        }
      }
      int[] spare = before;
      before = last;
      last = now;
      now = spare;
    }
    return last[other.length()];
  }

  private Spelling() {}
}
