package org.nivaran.jira.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nivaran.jira.sheet.Sheet;

/**
 * Takes the one file out of a form that was sent as {@code multipart/form-data}. A servlet of a
 * plugin has no multipart configuration, so it reads the body itself.
 *
 * @param fileName without folders; empty if the browser gave none
 */
record Multipart(String fileName, byte[] content) {

  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=\"?([^\";,]{1,70})\"?", Pattern.CASE_INSENSITIVE);
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
  private static final String BREAK = "\r\n";

  /** Room for the lines around the file. */
  private static final int AROUND = 64 << 10;

  /**
   * Reads the file.
   *
   * @param contentType of the request, or null
   * @return empty if there is none, or the form is broken; a file that is too large is cut after
   *     more than may be read
   * @throws IOException if the browser goes away
   */
  static Optional<Multipart> read(@Nullable String contentType, InputStream body)
      throws IOException {
    Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
    if (!boundary.find()) {
      return Optional.empty();
    }
    byte[] bytes = body.readNBytes(Sheet.MOST_BYTES + AROUND);
    byte[] mark = ("--" + boundary.group(1)).getBytes(StandardCharsets.ISO_8859_1);
    int at = find(bytes, mark, 0);
    while (at >= 0) {
      int start = at + mark.length;
      int headersEnd = find(bytes, (BREAK + BREAK).getBytes(StandardCharsets.ISO_8859_1), start);
      if (headersEnd < 0) {
        return Optional.empty();
      }
      String headers = new String(bytes, start, headersEnd - start, StandardCharsets.UTF_8);
      Matcher name = FILE_NAME.matcher(headers);
      int from = headersEnd + 4;
      int next = find(bytes, mark, from);
      if (name.find()) {
        // Without the line break before the next boundary.
        int end = next < 0 ? bytes.length : Math.max(from, next - 2);
        return Optional.of(
            new Multipart(plain(name.group(1)), java.util.Arrays.copyOfRange(bytes, from, end)));
      }
      at = next;
    }
    return Optional.empty();
  }

  private static String plain(String fileName) {
    return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  }

  private static int find(byte[] bytes, byte[] wanted, int from) {
    for (int i = from; i <= bytes.length - wanted.length; i++) {
      int j = 0;
      while (j < wanted.length && bytes[i + j] == wanted[j]) {
        j++;
      }
      if (j == wanted.length) {
        return i;
      }
    }
    return -1;
  }
}
