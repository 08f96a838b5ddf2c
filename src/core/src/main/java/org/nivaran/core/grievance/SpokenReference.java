package org.nivaran.core.grievance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A reference as it is read aloud on the telephone: letter by letter and digit by digit, in the
 * groups of its spelling. {@code RPR-2611-00042-K} is "R P R, two six, one one, zero zero zero,
 * four two, K".
 */
public final class SpokenReference {

  private static final String[] ENGLISH = {
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
  };
  private static final String[] HINDI = {
    "शून्य", "एक", "दो", "तीन", "चार", "पाँच", "छह", "सात", "आठ", "नौ"
  };

  private static final Map<Character, String> HINDI_LETTERS =
      Map.ofEntries(
          Map.entry('A', "ए"),
          Map.entry('B', "बी"),
          Map.entry('C', "सी"),
          Map.entry('D', "डी"),
          Map.entry('E', "ई"),
          Map.entry('F', "एफ"),
          Map.entry('G', "जी"),
          Map.entry('H', "एच"),
          Map.entry('I', "आई"),
          Map.entry('J', "जे"),
          Map.entry('K', "के"),
          Map.entry('L', "एल"),
          Map.entry('M', "एम"),
          Map.entry('N', "एन"),
          Map.entry('O', "ओ"),
          Map.entry('P', "पी"),
          Map.entry('Q', "क्यू"),
          Map.entry('R', "आर"),
          Map.entry('S', "एस"),
          Map.entry('T', "टी"),
          Map.entry('U', "यू"),
          Map.entry('V', "वी"),
          Map.entry('W', "डब्ल्यू"),
          Map.entry('X', "एक्स"),
          Map.entry('Y', "वाई"),
          Map.entry('Z', "ज़ेड"));

  /** The groups as figures, for the eye of who reads: {@code R P R · 26 11 · 000 42 · K}. */
  public static String grouped(Reference reference) {
    List<String> groups = new ArrayList<>();
    for (List<String> part : parts(reference)) {
      groups.add(part.get(0).matches("[A-Z]+") ? spaced(part.get(0)) : String.join(" ", part));
    }
    return String.join(" · ", groups);
  }

  /** The words. In languages other than English they are Hindi. */
  public static String words(Reference reference, Language language) {
    boolean english = language.equals(Language.ENGLISH);
    List<String> groups = new ArrayList<>();
    for (List<String> part : parts(reference)) {
      for (String group : part) {
        groups.add(spoken(group, english));
      }
    }
    return String.join(", ", groups);
  }

  private static List<List<String>> parts(Reference reference) {
    String[] written = reference.toString().split("-", -1);
    return List.of(
        List.of(written[0]),
        List.of(written[1].substring(0, 2), written[1].substring(2)),
        List.of(written[2].substring(0, 3), written[2].substring(3)),
        List.of(written[3]));
  }

  private static String spaced(String letters) {
    return String.join(" ", letters.split(""));
  }

  private static String spoken(String group, boolean english) {
    List<String> sounds = new ArrayList<>();
    for (char c : group.toCharArray()) {
      if (Character.isDigit(c)) {
        sounds.add((english ? ENGLISH : HINDI)[c - '0']);
      } else {
        String letter = String.valueOf(c);
        sounds.add(english ? letter : HINDI_LETTERS.getOrDefault(c, letter));
      }
    }
    return String.join(" ", sounds);
  }

  private SpokenReference() {}
}
