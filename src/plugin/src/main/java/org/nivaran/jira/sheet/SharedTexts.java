package org.nivaran.jira.sheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook keeps apart from its cells. The first ones stay in memory, the others
 * go to a file that is gone with the reader. First all are added, then they are asked for. Not
 * thread safe.
 */
final class SharedTexts implements Closeable {

  private static final int MOST = 2_000_000;
  private static final int MOST_CHARACTERS_IN_MEMORY = 4 << 20;

  private String[] kept = new String[64];
  private int inMemory;
  private long characters;
  private long[] ends = new long[64];
  private int inFile;
  private @Nullable Path path;
  private @Nullable OutputStream writing;
  private @Nullable RandomAccessFile reading;

  void add(String text) throws IOException {
    if (inMemory + inFile >= MOST) {
      throw new IOException("too many texts");
    }
    if (inFile == 0 && characters + text.length() <= MOST_CHARACTERS_IN_MEMORY) {
      kept = inMemory == kept.length ? Arrays.copyOf(kept, inMemory * 2) : kept;
      kept[inMemory++] = text;
      characters += text.length();
      return;
    }
    OutputStream out = writing;
    if (out == null) {
      Path file = Files.createTempFile("nivaran-texts", "");
      path = file;
      out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
      writing = out;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    ends = inFile == ends.length ? Arrays.copyOf(ends, inFile * 2) : ends;
    ends[inFile] = (inFile == 0 ? 0 : ends[inFile - 1]) + bytes.length;
    inFile++;
  }

  /**
   * @throws IndexOutOfBoundsException if there is no such text
   */
  String get(int index) throws IOException {
    if (index >= 0 && index < inMemory) {
      return kept[index];
    }
    int at = index - inMemory;
    Path file = path;
    if (at < 0 || at >= inFile || file == null) {
      throw new IndexOutOfBoundsException("no text " + index);
    }
    RandomAccessFile in = reading;
    if (in == null) {
      if (writing != null) {
        writing.close();
      }
      in = new RandomAccessFile(file.toFile(), "r");
      reading = in;
    }
    long start = at == 0 ? 0 : ends[at - 1];
    byte[] bytes = new byte[(int) (ends[at] - start)];
    in.seek(start);
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    if (writing != null) {
      writing.close();
    }
    if (reading != null) {
      reading.close();
    }
    if (path != null) {
      Files.deleteIfExists(path);
    }
  }
}
