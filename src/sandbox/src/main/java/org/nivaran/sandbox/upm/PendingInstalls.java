package org.nivaran.sandbox.upm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.plugins.InstalledPlugin;
import org.nivaran.sandbox.plugins.PluginException;
import org.nivaran.sandbox.plugins.PluginSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads being installed, one after the other, and those that were installed lately. Thread safe.
 */
final class PendingInstalls implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PendingInstalls.class);
  private static final int KEPT = 50;

  /** One upload; {@code plugin} or {@code failure} is there once it is done. */
  record Task(
      String id, boolean done, @Nullable InstalledPlugin plugin, @Nullable String failure) {}

  private final PluginSystem plugins;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "plugin-install");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Task> tasks =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Task> eldest) {
              return size() > KEPT;
            }
          });

  PendingInstalls(PluginSystem plugins) {
    this.plugins = plugins;
  }

  /** Installs the jar soon, and deletes the file afterwards. */
  Task install(Path jar) {
    Task task = new Task(UUID.randomUUID().toString(), false, null, null);
    tasks.put(task.id(), task);
    worker.execute(() -> run(task.id(), jar));
    return task;
  }

  private void run(String id, Path jar) {
    try {
      InstalledPlugin plugin = plugins.install(jar);
      tasks.put(id, new Task(id, true, plugin, plugin.failure().orElse(null)));
    } catch (PluginException e) {
      tasks.put(id, new Task(id, true, null, e.getMessage()));
    } catch (RuntimeException e) {
      log.error("An uploaded plugin could not be installed", e);
      tasks.put(id, new Task(id, true, null, "The plugin could not be installed; see the log"));
    } finally {
      delete(jar);
    }
  }

  private static void delete(Path jar) {
    try {
      Files.deleteIfExists(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Task> find(String id) {
    return Optional.ofNullable(tasks.get(id));
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
