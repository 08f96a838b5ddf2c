package org.nivaran.jira.camp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file, sent as {@code multipart/form-data}, read as it comes: the file goes to the
 * disk, and is gone when this is closed. A servlet of a plugin has no multipart configuration, so
 * it reads the body itself. Not thread safe.
 */
final class SentForm implements Closeable {

  /** Larger files are refused. */
  static final long MOST_BYTES = 60L << 20;

  private static final int MOST_OF_FIELD = 4_000;
  private static final int MOST_PARTS = 30;
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=\"?([^\";,]{1,70})\"?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

  private final Map<String, String> fields = new HashMap<>();
  private @Nullable Path file;
  private String fileName = "";
  private boolean tooLarge;

  private SentForm() {}

  /**
   * Reads a form.
   *
   * @param contentType of the request, or null
   * @throws IOException if the browser goes away or the disk is full; nothing is left then
   */
  static SentForm read(@Nullable String contentType, InputStream body) throws IOException {
    SentForm form = new SentForm();
    Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
    if (boundary.find()) {
      try {
        form.parts(new BufferedInputStream(body, 1 << 16), boundary.group(1));
      } catch (IOException | RuntimeException e) {
        form.close();
        throw e;
      }
    }
    return form;
  }

  /** A field, or an empty text. */
  String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /** The file on the disk, or null if none was sent. */
  @Nullable Path file() {
    return file;
  }

  /** Without folders; empty if the browser gave none. */
  String fileName() {
    return fileName;
  }

  boolean isTooLarge() {
    return tooLarge;
  }

  private void parts(InputStream in, String boundary) throws IOException {
    // What stands before the first boundary does not count.
    upTo(in, "--" + boundary, OutputStream.nullOutputStream(), 1 << 16);
    String between = "\r\n--" + boundary;
    for (int i = 0; i < MOST_PARTS && line(in) != null; i++) {
      StringBuilder headers = new StringBuilder();
      for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
        headers.append(line).append('\n');
      }
      Matcher name = NAME.matcher(headers);
      Matcher sent = FILE_NAME.matcher(headers);
      boolean goesOn;
      if (sent.find() && file == null) {
        fileName = plain(sent.group(1));
        Path kept = Files.createTempFile("nivaran-register", "");
        file = kept;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(kept), 1 << 16)) {
          goesOn = upTo(in, between, out, MOST_BYTES);
        }
        tooLarge = Files.size(kept) >= MOST_BYTES;
      } else {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        goesOn = upTo(in, between, value, MOST_OF_FIELD);
        if (name.find()) {
          fields.putIfAbsent(name.group(1), value.toString(StandardCharsets.UTF_8));
        }
      }
      if (!goesOn || tooLarge) {
        return;
      }
    }
  }

  /**
   * Copies up to the mark and reads over it.
   *
   * @return false if the body ended, or there was more than may be before it
   */
  private static boolean upTo(InputStream in, String mark, OutputStream out, long most)
      throws IOException {
    byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
    int matched = 0;
    long written = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == (wanted[matched] & 0xff)) {
        matched++;
        if (matched == wanted.length) {
          return true;
        }
        continue;
      }
      if (matched > 0) {
        // The mark begins with a line break or a dash that it does not have twice.
        out.write(wanted, 0, matched);
        written += matched;
        matched = b == (wanted[0] & 0xff) ? 1 : 0;
      }
      if (matched == 0) {
        out.write(b);
        written++;
      }
      if (written >= most) {
        return false;
      }
    }
    return false;
  }

  /** The rest of a line, or null at the end of the form. */
  private static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && line.size() < MOST_OF_FIELD; b = in.read()) {
      if (b == '\n') {
        String text = line.toString(StandardCharsets.UTF_8);
        String whole = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        return whole.equals("--") ? null : whole;
      }
      line.write(b);
    }
    return null;
  }

  private static String plain(String fileName) {
    return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
