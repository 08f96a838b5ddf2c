package org.nivaran.sandbox.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.nivaran.sandbox.database.DatabaseSettings;
import org.nivaran.sandbox.plugins.PluginState;
import org.nivaran.sandbox.testing.PostgresServer;
import org.nivaran.sandbox.testing.TinyPlugin;

/** Two nodes on one PostgreSQL. */
public class TwoNodesIT {
  @ClassRule public static final PostgresServer server = new PostgresServer();

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  public void theSecondNodeFollowsTheFirst() throws Exception {
    DatabaseSettings shared = server.database();
    TinyPlugin tiny =
        TinyPlugin.withKey("tiny.two")
            .source(
                """
                package tiny;
                import net.java.ao.Entity;
                public interface Row extends Entity { String getText(); void setText(String text); }
                """)
            .source(
                """
                package tiny;
                import com.atlassian.activeobjects.external.ActiveObjects;
                import net.java.ao.DBParam;
                public class Adder implements java.util.concurrent.Callable<Integer> {
                  private final ActiveObjects ao;
                  public Adder(ActiveObjects ao) { this.ao = ao; }
                  public Integer call() { ao.create(Row.class, new DBParam("TEXT", "\\u0928\\u093f\\u0935\\u093e\\u0930\\u0923")); return ao.count(Row.class, "TEXT = ?", "\\u0928\\u093f\\u0935\\u093e\\u0930\\u0923"); }
                }
                """)
            .imports("net.java.ao")
            .imports("com.atlassian.sal.api.transaction")
            .modules("<ao key='ao' namespace='tiny.two'><entity>tiny.Row</entity></ao>")
            .beans(
                "<osgi:reference id='ao' interface='com.atlassian.activeobjects.external.ActiveObjects'/>");
    Path jar = tiny.in(folder.newFolder().toPath());
    try (Sandbox one = node("one", shared);
        Sandbox two = node("two", shared)) {
      one.plugins().install(jar);
      await().atMost(PATIENCE).until(() -> state(two) == PluginState.ENABLED);
      assertThat(add(one)).isEqualTo(1);
      assertThat(add(two)).isEqualTo(2);

      one.plugins().disable("tiny.two");
      await().atMost(PATIENCE).until(() -> state(two) == PluginState.DISABLED);
      two.plugins().install(tiny.version("2.0.0").in(folder.newFolder().toPath()));
      await().atMost(PATIENCE).until(() -> runs(one, "2.0.0"));
      assertThat(add(one)).isEqualTo(3);
      two.plugins().uninstall("tiny.two");
      await().atMost(PATIENCE).until(() -> one.plugins().installed().isEmpty());
    }
  }

  private Sandbox node(String name, DatabaseSettings shared) throws Exception {
    return Sandbox.start(
        SandboxOptions.inDirectory(folder.newFolder().toPath()).withDatabase(shared).withNode(name),
        InstantSource.system());
  }

  private static PluginState state(Sandbox node) {
    return node.plugins()
        .installed("tiny.two")
        .map(plugin -> plugin.state())
        .orElse(PluginState.FAILED);
  }

  private static boolean runs(Sandbox node, String version) {
    return node.plugins()
        .plugin("tiny.two")
        .filter(plugin -> plugin.version().equals(version))
        .isPresent();
  }

  private static Object add(Sandbox node) throws Exception {
    return node.plugins()
        .installed("tiny.two")
        .orElseThrow()
        .create(Callable.class, "tiny.Adder")
        .call();
  }
}
