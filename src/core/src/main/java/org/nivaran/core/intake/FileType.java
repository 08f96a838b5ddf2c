package org.nivaran.core.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.nivaran.core.grievance.Lookup;

/**
 * The sorts of files that may be attached. Which one a file is its own bytes say: neither its name
 * nor what the sender calls it. Whatever could run or draw by itself is not among them: programs,
 * scripts, HTML, SVG, archives, documents with macros.
 */
public enum FileType {
  JPEG("jpg", "image/jpeg"),
  PNG("png", "image/png"),
  GIF("gif", "image/gif"),
  WEBP("webp", "image/webp"),
  HEIC("heic", "image/heic"),
  OGG("ogg", "audio/ogg"),
  MP3("mp3", "audio/mpeg"),
  AAC("aac", "audio/aac"),
  AMR("amr", "audio/amr"),
  M4A("m4a", "audio/mp4"),
  WAV("wav", "audio/wav"),
  MP4("mp4", "video/mp4"),
  THREE_GP("3gp", "video/3gpp"),
  PDF("pdf", "application/pdf"),
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  ODT("odt", "application/vnd.oasis.opendocument.text"),
  OLD_OFFICE("doc", "application/msword"),
  TEXT("txt", "text/plain");

  private static final int HEAD = 4096;
  private static final int MOST_ENTRIES = 5000;

  /** What an office document may be unpacked. */
  private static final long MOST_UNPACKED = 300L * 1024 * 1024;

  private static final long GREATEST_RATIO = 200;

  private final String extension;
  private final String mimeType;

  FileType(String extension, String mimeType) {
    this.extension = extension;
    this.mimeType = mimeType;
  }

  /** Without a dot. */
  public String extension() {
    return extension;
  }

  public String mimeType() {
    return mimeType;
  }

  /**
   * What a file is.
   *
   * @return empty if it may not be attached, or nobody knows what it is
   * @throws IOException if it cannot be read
   */
  public static Optional<FileType> of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (starts(head, 0, "PK\u0003\u0004")) {
      return packed(file);
    }
    return bySignature(head).or(() -> isText(head, head.length < HEAD) ? text(head) : none());
  }

  private static Optional<FileType> none() {
    return Optional.empty();
  }

  private static Optional<FileType> bySignature(byte[] head) {
    if (starts(head, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (starts(head, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (starts(head, 0, "GIF87a") || starts(head, 0, "GIF89a")) {
      return Optional.of(GIF);
    }
    if (starts(head, 0, "RIFF")) {
      return starts(head, 8, "WEBP")
          ? Optional.of(WEBP)
          : starts(head, 8, "WAVE") ? Optional.of(WAV) : Optional.empty();
    }
    if (starts(head, 0, "OggS")) {
      return Optional.of(OGG);
    }
    if (starts(head, 0, "#!AMR")) {
      return Optional.of(AMR);
    }
    if (starts(head, 4, "ftyp")) {
      return container(head);
    }
    if (starts(head, 0, "%PDF-")) {
      return Optional.of(PDF);
    }
    if (starts(head, 0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return Optional.of(OLD_OFFICE);
    }
    return sound(head);
  }

  private static Optional<FileType> container(byte[] head) {
    String brand = new String(head, 8, Math.min(4, head.length - 8), StandardCharsets.ISO_8859_1);
    if (brand.startsWith("3g")) {
      return Optional.of(THREE_GP);
    }
    if (brand.startsWith("M4A")) {
      return Optional.of(M4A);
    }
    return brand.startsWith("hei") || brand.startsWith("mif1")
        ? Optional.of(HEIC)
        : Optional.of(MP4);
  }

  private static Optional<FileType> sound(byte[] head) {
    if (starts(head, 0, "ID3")) {
      return Optional.of(MP3);
    }
    if (head.length > 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xe0) == 0xe0) {
      boolean layered = (head[1] & 0x06) != 0;
      return Optional.of(layered ? MP3 : AAC);
    }
    return Optional.empty();
  }

  /** A document of an office program, neither with macros nor larger inside than it looks. */
  private static Optional<FileType> packed(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        return Optional.empty();
      }
      long unpacked = 0;
      Optional<FileType> found = Optional.empty();
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String name = entry.getName().toLowerCase(Locale.ROOT);
        unpacked += Math.max(0, entry.getSize());
        if (entry.getSize() < 0 || unpacked > MOST_UNPACKED || name.endsWith("vbaproject.bin")) {
          return Optional.empty();
        }
        found = found.or(() -> documentOf(name));
      }
      boolean bomb = unpacked > GREATEST_RATIO * Math.max(1, Files.size(file));
      return bomb ? Optional.empty() : found;
    } catch (ZipException notOne) {
      return Optional.empty();
    }
  }

  private static Optional<FileType> documentOf(String name) {
    return switch (name) {
      case "word/document.xml" -> Optional.of(DOCX);
      case "xl/workbook.xml" -> Optional.of(XLSX);
      case "ppt/presentation.xml" -> Optional.of(PPTX);
      case "meta-inf/manifest.xml" -> Optional.of(ODT);
      default -> Optional.empty();
    };
  }

  /** Plain words only: what a browser or a shell could take for more is nothing of ours. */
  private static Optional<FileType> text(byte[] head) {
    String start = new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").strip();
    return start.isEmpty() || start.startsWith("#!") || start.contains("<")
        ? Optional.empty()
        : Optional.of(TEXT);
  }

  private static boolean isText(byte[] head, boolean whole) {
    for (byte each : head) {
      if (each >= 0 && each < 32 && each != '\n' && each != '\r' && each != '\t') {
        return false;
      }
    }
    // A character may be cut at the end of what was read.
    int length = whole ? head.length : head.length - 4;
    for (int cut = 0; cut < 4; cut++) {
      try {
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(head, 0, Math.max(0, length + (whole ? 0 : cut))));
        return true;
      } catch (CharacterCodingException notText) {
        if (whole) {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean starts(byte[] head, int at, String signature) {
    if (head.length < at + signature.length()) {
      return false;
    }
    for (int i = 0; i < signature.length(); i++) {
      if ((head[at + i] & 0xff) != signature.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  public static Optional<FileType> ofExtension(String extension) {
    return Lookup.first(values(), type -> type.extension.equals(extension));
  }
}
