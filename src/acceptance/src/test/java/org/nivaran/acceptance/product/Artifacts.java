package org.nivaran.acceptance.product;

import java.nio.file.Files;
import java.nio.file.Path;
import org.nivaran.sandbox.testing.SandboxProcess;

/** The jars and files under test, as the build names them. */
public final class Artifacts {
  private Artifacts() {}

  /** A sandbox with the plugin; it lives too briefly to gain from the second compiler. */
  static SandboxProcess.Builder sandbox(Path home) {
    return SandboxProcess.builder(home)
        .jvm("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
        .sandboxJar(sandboxJar())
        .plugin(pluginJar());
  }

  /** The sandbox, with its libraries beside it. */
  public static Path sandboxJar() {
    return file("sandbox.jar");
  }

  /** The plugin as a Jira admin uploads it. */
  public static Path pluginJar() {
    return file("plugin.jar");
  }

  /** The directory that holds the descriptor, the workflows and the modules. */
  public static Path projectRoot() {
    return file("project.root").normalize();
  }

  private static Path file(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException("System property " + property + " is not set");
    }
    Path path = Path.of(value).toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      throw new IllegalStateException(property + " does not exist: " + path);
    }
    return path;
  }
}
