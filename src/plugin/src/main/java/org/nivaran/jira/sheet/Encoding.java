package org.nivaran.jira.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes text of bytes, and knows Hindi that was typed for a font and not in Unicode. */
public final class Encoding {

  private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");

  /** Signs of Kruti Dev inside a word: half letters and vowel signs on keys of punctuation. */
  private static final Pattern KRUTI_SIGN =
      Pattern.compile(
          "[A-Za-z'][;\\[\\]{}~+^=@][A-Za-z']|[A-Za-z]Z\\b|[a-z][A-Z][a-z]|'k|\\[k|\\{k");

  /** Very common Hindi words as Kruti Dev writes them. */
  private static final Set<String> KRUTI_WORDS =
      Set.of(
          "gS", "dk", "dh", "ds", "esa", "ls", "dks", "vkSj", "xzke", "uxj", "fuxe", "foHkkx",
          "ftyk", "rglhy", "ikuh", "fctyh", "lM+d", "uke", "jk;iqj", "ugha", "dk;kZy;", "okMZ");

  /**
   * What makes text of a stream in UTF-8 or UTF-16; what is in neither is an error when it is read.
   * The mark at its beginning is taken off.
   *
   * @param in can be marked
   */
  static CharsetDecoder decoder(InputStream in) throws IOException {
    in.mark(3);
    byte[] head = in.readNBytes(3);
    Charset charset = StandardCharsets.UTF_8;
    int mark = 0;
    if (starts(head, 0xff, 0xfe)) {
      charset = StandardCharsets.UTF_16LE;
      mark = 2;
    } else if (starts(head, 0xfe, 0xff)) {
      charset = StandardCharsets.UTF_16BE;
      mark = 2;
    } else if (starts(head, 0xef, 0xbb, 0xbf)) {
      mark = 3;
    }
    in.reset();
    in.skipNBytes(mark);
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Whether texts that should be Hindi look as if they were typed in Kruti Dev or a font like it.
   * One such text among many proper ones does not count.
   */
  public static boolean looksLikeKrutiDev(Collection<String> texts) {
    int suspicious = 0;
    int proper = 0;
    for (String text : texts) {
      if (DEVANAGARI.matcher(text).find()) {
        proper++;
      } else if (isKruti(text)) {
        suspicious++;
      }
    }
    return suspicious > 0 && suspicious * 2 > proper;
  }

  private static boolean isKruti(String text) {
    return KRUTI_SIGN.matcher(text).find()
        || List.of(text.split("[\\s,.]+", -1)).stream().anyMatch(KRUTI_WORDS::contains);
  }

  private static boolean starts(byte[] file, int... mark) {
    if (file.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((file[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private Encoding() {}
}
