package org.nivaran.core.grievance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What words sound like, whichever script they are written in: {@code पानी} and {@code pani} are
 * the same, {@code साहू}, {@code Sahu} and {@code Sahoo} as well. Short and long vowels, aspirated
 * consonants and doubled letters are not told apart, and an {@code a} counts only at the beginning,
 * because Hindi does not write it and Latin spellings do.
 *
 * <p>Sounds are for comparing only; they are not shown to anyone.
 */
public final class Sounds {

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
  private static final Pattern DROPPED = Pattern.compile("[\\p{Cf}\\u0300-\\u036f\\u093c\\u093d]");
  private static final Pattern LATER_A = Pattern.compile("(?<=.)a");
  private static final Pattern ASPIRATED = Pattern.compile("(?<=[kgcjtdpb])h");
  private static final Pattern NASAL = Pattern.compile("m(?=[^aeiouymrlv])");
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

  private static final String[] CONSONANTS = {
    "k", "kh", "g", "gh", "n", "ch", "chh", "j", "jh", "n", "t", "th", "d", "dh", "n", "t", "th",
    "d", "dh", "n", "n", "p", "f", "b", "bh", "m", "y", "r", "r", "l", "l", "l", "v", "s", "s", "s",
    "h"
  };
  private static final char FIRST_CONSONANT = '\u0915';
  private static final char LAST_CONSONANT = '\u0939';

  private static final Map<Character, String> VOWELS =
      Map.ofEntries(
          Map.entry('\u0905', "a"),
          Map.entry('\u0906', "a"),
          Map.entry('\u0907', "i"),
          Map.entry('\u0908', "i"),
          Map.entry('\u0909', "u"),
          Map.entry('\u090a', "u"),
          Map.entry('\u090b', "ri"),
          Map.entry('\u090f', "e"),
          Map.entry('\u0910', "e"),
          Map.entry('\u0911', "o"),
          Map.entry('\u0913', "o"),
          Map.entry('\u0914', "o"),
          Map.entry('\u093e', "a"),
          Map.entry('\u093f', "i"),
          Map.entry('\u0940', "i"),
          Map.entry('\u0941', "u"),
          Map.entry('\u0942', "u"),
          Map.entry('\u0943', "ri"),
          Map.entry('\u0947', "e"),
          Map.entry('\u0948', "e"),
          Map.entry('\u0949', "o"),
          Map.entry('\u094b', "o"),
          Map.entry('\u094c', "o"),
          Map.entry('\u0901', "n"),
          Map.entry('\u0902', "n"),
          Map.entry('\u0903', ""),
          Map.entry('\u094d', ""));

  /** The sounds of a text's words, in order; words without a sound are left out. */
  public static List<String> of(String text) {
    List<String> sounds = new ArrayList<>();
    String plain =
        DROPPED
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
            .replaceAll("");
    for (String word : SEPARATORS.split(plain)) {
      String sound = folded(inLatin(word));
      if (!sound.isEmpty()) {
        sounds.add(sound);
      }
    }
    return sounds;
  }

  private static String inLatin(String word) {
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= FIRST_CONSONANT && c <= LAST_CONSONANT) {
        latin.append(CONSONANTS[c - FIRST_CONSONANT]);
      } else if (Character.isDigit(c)) {
        latin.append(Character.digit(c, 10));
      } else {
        latin.append(VOWELS.getOrDefault(c, String.valueOf(c)));
      }
    }
    return latin.toString();
  }

  private static String folded(String latin) {
    String letters =
        latin
            .replace("ksh", "ks")
            .replace("x", "ks")
            .replace("ck", "k")
            .replace("ph", "f")
            .replace("sh", "s")
            .replace("ee", "i")
            .replace("ea", "i")
            .replace("oo", "u")
            .replace("ou", "o")
            .replace("au", "o")
            .replace("ai", "e")
            .replace("ay", "e")
            .replace('w', 'v')
            .replace('z', 'j')
            .replace('q', 'k');
    String consonants = letters.replaceAll("c(?!h)", "k").replace("ch", "c").replace("ngh", "nh");
    String bare = ASPIRATED.matcher(consonants).replaceAll("");
    String nasal = NASAL.matcher(bare).replaceAll("n");
    String single = DOUBLED.matcher(nasal).replaceAll("$1");
    return LATER_A.matcher(single).replaceAll("");
  }

  private Sounds() {}
}
