package org.nivaran.sandbox.osgi;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packages of the sandbox's own class path that plugins may import, read from the jars
 * themselves so that a new declaration is exported without anybody listing it.
 */
final class HostPackages {
  private static final List<String> PREFIXES =
      List.of(
          "com.atlassian.",
          "com.opensymphony.",
          "io.atlassian.fugue",
          "org.ofbiz.core.",
          "net.java.ao",
          "jakarta.servlet",
          "jakarta.ws.rs",
          "jakarta.inject",
          "jakarta.annotation",
          "com.fasterxml.jackson.",
          "org.slf4j",
          "org.apache.commons.logging",
          "org.jspecify.annotations");

  /**
   * Plugins import these with a range; all others are exported without a version, which version 0
   * satisfies.
   */
  private static final Map<String, String> VERSIONS =
      Map.of(
          "jakarta.servlet", "6.0.0",
          "jakarta.ws.rs", "3.1.0",
          "jakarta.inject", "2.0.1",
          "jakarta.annotation", "2.1.1",
          "com.fasterxml.jackson.", "2.19.2",
          "org.slf4j", "2.0.17",
          "org.apache.commons.logging", "1.2.0");

  private HostPackages() {}

  /** The value of {@code org.osgi.framework.system.packages.extra}. */
  static String exported() {
    return packages().stream().map(HostPackages::withVersion).collect(Collectors.joining(","));
  }

  private static String withVersion(String name) {
    return VERSIONS.entrySet().stream()
        .filter(entry -> name.startsWith(entry.getKey()))
        .findFirst()
        .map(entry -> name + ";version=\"" + entry.getValue() + "\"")
        .orElse(name);
  }

  static Set<String> packages() {
    Set<String> packages = new TreeSet<>();
    for (Path entry : classPath()) {
      try (Stream<String> names = Files.isDirectory(entry) ? classesIn(entry) : classesOf(entry)) {
        names
            .filter(
                name ->
                    name.endsWith(".class") && name.contains("/") && !name.startsWith("META-INF"))
            .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
            .filter(name -> PREFIXES.stream().anyMatch(name::startsWith))
            .forEach(packages::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return packages;
  }

  private static Stream<String> classesIn(Path directory) throws IOException {
    return Files.walk(directory)
        .map(file -> directory.relativize(file).toString().replace(File.separatorChar, '/'));
  }

  private static Stream<String> classesOf(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(entry -> entry.getName()).toList().stream();
    }
  }

  /**
   * The class path with the {@code Class-Path} of manifests followed, as {@code java -jar} does.
   */
  private static Set<Path> classPath() {
    Set<Path> seen = new LinkedHashSet<>();
    Deque<Path> open = new ArrayDeque<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      open.add(Path.of(entry).toAbsolutePath());
    }
    while (!open.isEmpty()) {
      Path entry = open.remove();
      if (Files.exists(entry) && seen.add(entry) && !Files.isDirectory(entry)) {
        open.addAll(mentionedBy(entry));
      }
    }
    return seen;
  }

  private static List<Path> mentionedBy(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String classPath =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      if (classPath == null) {
        return List.of();
      }
      URI base = jar.toUri();
      return Stream.of(classPath.strip().split("\\s+")).map(base::resolve).map(Path::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
