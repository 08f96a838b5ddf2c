package org.nivaran.sandbox.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.database.DatabaseSettings;
import org.nivaran.sandbox.osgi.OsgiFramework;
import org.nivaran.sandbox.testing.TinyPlugin;

/** Plugins in a real Felix with real Spring contexts, the broken ones too. */
public class PluginLifecycleIT {
  private static final String GREETER =
      "package tiny; public class Greeter implements java.util.concurrent.Callable<String> {"
          + " public String call() { return \"hello\"; } }";
  private static final String USER =
      "package tiny; public class User implements java.util.concurrent.Callable<String> {"
          + " private final Greeter greeter; public User(Greeter greeter) { this.greeter = greeter; }"
          + " public String call() { return greeter.call() + \" from \" + getClass().getSimpleName(); } }";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final DatabaseSettings settings = DatabaseSettings.inMemory();
  private final List<String> heard = new ArrayList<>();
  private Database database;
  private OsgiFramework framework;
  private PluginSystem plugins;

  @Before
  public void boot() throws Exception {
    database = Database.open(settings);
    framework =
        OsgiFramework.start(
            OsgiFramework.bundlesBesideTheJar(),
            folder.newFolder("cache").toPath(),
            Duration.ofSeconds(2));
    plugins =
        new PluginSystem(
            database, framework, folder.newFolder("plugins").toPath(), Duration.ofSeconds(20));
    plugins.addListener(
        new PluginListener() {
          @Override
          public void enabled(InstalledPlugin plugin) {
            heard.add("enabled " + plugin.version());
          }

          @Override
          public void disabled(InstalledPlugin plugin) {
            heard.add("disabled " + plugin.version());
          }
        });
  }

  @After
  public void shutDown() {
    plugins.close();
    framework.close();
    database.close();
  }

  @Test
  public void aPluginLivesThroughItsWholeLife() throws Exception {
    TinyPlugin tiny = TinyPlugin.withKey("tiny.life").source(GREETER).source(USER);
    tiny.beans("<bean class='tiny.Greeter'/>").modules("<rest key='r' path='/x' version='1.0'/>");

    InstalledPlugin plugin = plugins.install(tiny.in(directory()));

    assertThat(plugin.failure()).isEmpty();
    assertThat(plugin.state()).isEqualTo(PluginState.ENABLED);
    assertThat(plugin.create(Callable.class, "tiny.User").call()).isEqualTo("hello from User");
    assertThat(plugins.all(RestModule.class)).hasSize(1);

    plugins.disable("tiny.life");
    assertThat(plugins.all(RestModule.class)).isEmpty();
    plugins.enable("tiny.life");
    assertThat(plugins.all(RestModule.class)).hasSize(1);

    plugins.install(tiny.version("1.1.0").in(directory()));
    assertThat(plugins.installed("tiny.life").orElseThrow().version()).isEqualTo("1.1.0");

    plugins.uninstall("tiny.life");
    assertThat(plugins.installed()).isEmpty();
    assertThat(heard)
        .containsExactly(
            "enabled 1.0.0",
            "disabled 1.0.0",
            "enabled 1.0.0",
            "disabled 1.0.0",
            "enabled 1.1.0",
            "disabled 1.1.0");
  }

  @Test
  public void whatIsInstalledSurvivesARestart() throws Exception {
    plugins.install(TinyPlugin.withKey("tiny.kept").in(directory()));
    plugins.install(TinyPlugin.withKey("tiny.off").in(directory()));
    plugins.disable("tiny.off");

    PluginSystem again =
        new PluginSystem(
            database, framework, folder.newFolder("node2").toPath(), Duration.ofSeconds(20));
    plugins.close();
    plugins.installed().forEach(plugin -> uninstallBundle(plugin));
    again.synchronise();

    assertThat(again.installed("tiny.kept").orElseThrow().state()).isEqualTo(PluginState.ENABLED);
    assertThat(again.installed("tiny.off").orElseThrow().state()).isEqualTo(PluginState.DISABLED);
    again.close();
  }

  @Test
  public void aMissingImportIsNamed() throws Exception {
    assertFails(TinyPlugin.withKey("tiny.bad").imports("no.such.pkg"), "no.such.pkg");
  }

  @Test
  public void aMissingModuleClassIsNamed() throws Exception {
    assertFails(
        TinyPlugin.withKey("tiny.bad").modules("<servlet key='s' class='tiny.Nowhere'/>"),
        "tiny.Nowhere");
  }

  @Test
  public void aFailingBeanIsNamed() throws Exception {
    assertFails(
        TinyPlugin.withKey("tiny.bad")
            .source(
                "package tiny; public class Bad { public Bad() { throw new IllegalStateException(\"out of tea\"); } }")
            .beans("<bean id='bad' class='tiny.Bad'/>"),
        "out of tea");
  }

  @Test
  public void aMissingServiceIsNamedAfterTheWait() throws Exception {
    assertFails(
        TinyPlugin.withKey("tiny.bad")
            .beans("<osgi:reference id='x' interface='java.util.concurrent.Callable'/>"),
        "java.util.concurrent.Callable");
  }

  @Test
  public void anUnknownModuleTypeIsNamed() throws Exception {
    assertFails(TinyPlugin.withKey("tiny.bad").modules("<gadget key='g'/>"), "<gadget>");
  }

  @Test
  public void aTransformedPluginIsRefused() {
    assertThatThrownBy(
            () ->
                plugins.install(
                    TinyPlugin.withKey("tiny.old")
                        .header("Atlassian-Plugin-Key", "")
                        .in(directory())))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("transformerless");
    assertThat(plugins.installed()).isEmpty();
  }

  @Test
  public void aDescriptorThatIsNotWellFormedIsRefused() {
    assertThatThrownBy(
            () ->
                plugins.install(
                    TinyPlugin.withKey("tiny.bad")
                        .file("atlassian-plugin.xml", "<atlassian-plugin")
                        .in(directory())))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("well-formed");
  }

  /** The plugin fails with the reason, and the host still takes a good one. */
  private void assertFails(TinyPlugin bad, String reason) throws Exception {
    InstalledPlugin plugin = plugins.install(bad.in(directory()));
    assertThat(plugin.state()).isEqualTo(PluginState.FAILED);
    assertThat(plugin.failure().orElseThrow()).contains(reason);
    assertThat(plugins.install(TinyPlugin.withKey("tiny.good").in(directory())).state())
        .isEqualTo(PluginState.ENABLED);
  }

  private static void uninstallBundle(InstalledPlugin plugin) {
    try {
      plugin.bundle().uninstall();
    } catch (org.osgi.framework.BundleException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path directory() throws Exception {
    return folder.newFolder().toPath();
  }
}
