package org.nivaran.core.signlanguage;

import org.jspecify.annotations.Nullable;

/**
 * What is written down about a talk. Immutable.
 *
 * @param interpreter who interpreted, or null if nobody did or it is not yet known
 * @param companion who came with the citizen, or null if nobody
 * @param recording whether the citizen agreed to be recorded
 * @param problems what went wrong with the technique; empty if nothing
 * @param fallback what was done instead; empty if nothing
 * @param text what was said, in the interpreter's words; empty as long as nobody wrote it
 * @param readBack whether the citizen, to whom it was signed back, said that it is so
 */
public record Account(
    @Nullable Interpreter interpreter,
    @Nullable Companion companion,
    Answer recording,
    String problems,
    String fallback,
    String text,
    Answer readBack) {

  /** Nothing is written down yet. */
  public static final Account NONE =
      new Account(null, null, Answer.NOT_ASKED, "", "", "", Answer.NOT_ASKED);

  public boolean hasText() {
    return !text.isBlank();
  }

  /** With other words, which the citizen has not confirmed. The same words change nothing. */
  public Account saying(String words) {
    return words.equals(text)
        ? this
        : new Account(
            interpreter, companion, recording, problems, fallback, words, Answer.NOT_ASKED);
  }

  public Account readBack(Answer answer) {
    return new Account(interpreter, companion, recording, problems, fallback, text, answer);
  }

  /** Everything as in the other, except the words and whether they were confirmed. */
  public Account logged(Account other) {
    return new Account(
        other.interpreter,
        other.companion,
        other.recording,
        other.problems,
        other.fallback,
        text,
        readBack);
  }
}
