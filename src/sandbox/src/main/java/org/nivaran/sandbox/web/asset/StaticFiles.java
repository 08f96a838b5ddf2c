package org.nivaran.sandbox.web.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The host's own static files: everything under {@code web/static} on the class path.
 *
 * <p>Read once and kept, as they cannot change while the host runs. Thread safe.
 */
public final class StaticFiles {

  /** Where they are served, below the context path. */
  public static final String PATH = "/static";

  private static final String FOLDER = "web/static/";

  private final Map<String, Optional<StaticFile>> files = new ConcurrentHashMap<>();

  /**
   * @param name a path below {@code web/static}, such as {@code aui/aui-prototyping.css}
   * @return the file; empty where there is none
   * @throws UncheckedIOException when it is there and cannot be read
   */
  public Optional<StaticFile> find(String name) {
    if (name.isEmpty() || name.endsWith("/") || name.contains("..") || name.contains("//")) {
      return Optional.empty();
    }
    // Only what exists is kept: unknown names come from outside and have no end.
    Optional<StaticFile> known = files.get(name);
    if (known != null) {
      return known;
    }
    Optional<StaticFile> read = read(name);
    if (read.isPresent()) {
      files.put(name, read);
    }
    return read;
  }

  /**
   * @param contextPath where the application lives, such as {@code /jira}
   * @param name a file that must exist
   * @return its address, which changes when its content does
   * @throws IllegalArgumentException when there is no such file
   */
  public String address(String contextPath, String name) {
    StaticFile file =
        find(name).orElseThrow(() -> new IllegalArgumentException("no static file " + name));
    return contextPath + PATH + "/" + name + "?v=" + file.tag();
  }

  private static Optional<StaticFile> read(String name) {
    try (InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      return Optional.of(new StaticFile(bytes, ContentTypes.of(name), tag(bytes)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("static file " + name, unreadable);
    }
  }

  /**
   * @param bytes any content
   * @return a short hash of it
   */
  public static String tag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
