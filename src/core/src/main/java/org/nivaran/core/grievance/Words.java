package org.nivaran.core.grievance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What people write, folded so that the usual spellings of a word are the same word: letters with
 * and without nukta, a nasal as a letter or as a dot, long and short vowels, Hindi in Latin letters
 * with single and double letters, Devanagari digits, plurals.
 *
 * <p>Folded words are for comparing only; they are not shown to anyone.
 */
public final class Words {

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  /** Invisible joiners and direction marks, and combining marks that only Latin letters need. */
  private static final Pattern DROPPED = Pattern.compile("[\\p{Cf}\\u0300-\\u036f\\u093c]");

  /** A nasal letter before another consonant sounds as the dot above the letter before it. */
  private static final Pattern NASAL =
      Pattern.compile("[\\u0919\\u091e\\u0923\\u0928\\u092e]\\u094d(?=[\\u0915-\\u0939])");

  private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");
  private static final String[] HINDI_PLURALS = {"यों", "यां", "ओं", "एं", "ों", "ें"};

  /** The folded words of a text, in order. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (String raw : SEPARATORS.split(prepared(text))) {
      if (!raw.isEmpty()) {
        words.add(raw.charAt(0) < 128 ? latin(raw) : hindi(raw));
      }
    }
    return words;
  }

  private static String prepared(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String marked = DROPPED.matcher(decomposed).replaceAll("");
    return NASAL
        .matcher(marked)
        .replaceAll("\u0902")
        .replace('\u0901', '\u0902')
        .replace('\u0940', '\u093f')
        .replace('\u0942', '\u0941');
  }

  private static String hindi(String word) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      folded.append(c >= '\u0966' && c <= '\u096f' ? (char) (c - '\u0966' + '0') : c);
    }
    String plain = folded.toString();
    for (String plural : HINDI_PLURALS) {
      if (plain.length() >= plural.length() + 2 && plain.endsWith(plural)) {
        return plain.substring(0, plain.length() - plural.length());
      }
    }
    return plain;
  }

  private static String latin(String word) {
    String sounded =
        word.replace("ee", "i")
            .replace("oo", "u")
            .replace("chh", "ch")
            .replace("ck", "k")
            .replace("ph", "f")
            .replace("sh", "s")
            .replace('w', 'v')
            .replace('z', 'j')
            .replace('q', 'k');
    String single = DOUBLED.matcher(sounded).replaceAll("$1");
    return single.length() > 3 && single.endsWith("s")
        ? single.substring(0, single.length() - 1)
        : single;
  }

  private Words() {}
}
