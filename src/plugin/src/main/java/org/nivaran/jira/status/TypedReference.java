package org.nivaran.jira.status;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nivaran.core.grievance.Reference;

/** A reference as a citizen has typed it from a slip or a message. */
final class TypedReference {

  private static final int LONGEST = 60;
  private static final Pattern SHAPE = Pattern.compile("[A-Z]{3}[A-Z0-9]{9,11}[A-Z0-9]");
  private static final int PREFIX = 3;

  /** What was typed comes to. */
  sealed interface Reading {

    record Good(Reference reference) implements Reading {}

    /** It has the length of a reference, but some character is wrong. */
    record OneIsWrong() implements Reading {}

    record NoReference() implements Reading {}
  }

  /** Letters that look like digits count as digits where a digit has to be. */
  static Reading read(String typed) {
    if (typed.length() > LONGEST) {
      return new Reading.NoReference();
    }
    Optional<Reference> asTyped = Reference.parse(typed);
    if (asTyped.isPresent()) {
      return new Reading.Good(asTyped.get());
    }
    String compact = compact(typed);
    if (!SHAPE.matcher(compact).matches()) {
      return new Reading.NoReference();
    }
    return Reference.parse(mended(compact))
        .<Reading>map(Reading.Good::new)
        .orElseGet(Reading.OneIsWrong::new);
  }

  private static String mended(String compact) {
    StringBuilder mended = new StringBuilder(compact.substring(0, PREFIX));
    for (int i = PREFIX; i < compact.length() - 1; i++) {
      mended.append(
          switch (compact.charAt(i)) {
            case 'O', 'Q', 'D' -> '0';
            case 'I', 'L' -> '1';
            case 'Z' -> '2';
            case 'S' -> '5';
            case 'B' -> '8';
            default -> compact.charAt(i);
          });
    }
    return mended
        .append(
            switch (compact.charAt(compact.length() - 1)) {
              case '2' -> 'Z';
              case '5' -> 'S';
              case '8' -> 'B';
              default -> compact.charAt(compact.length() - 1);
            })
        .toString();
  }

  private static String compact(String typed) {
    StringBuilder compact = new StringBuilder();
    Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                compact.append(Character.digit(c, 10));
              } else {
                compact.appendCodePoint(c);
              }
            });
    return compact.toString();
  }

  private TypedReference() {}
}
