package org.nivaran.sandbox.web.admin;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.plugins.InstalledPlugin;
import org.nivaran.sandbox.plugins.PluginException;
import org.nivaran.sandbox.plugins.PluginState;
import org.nivaran.sandbox.plugins.PluginSystem;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/**
 * {@code /secure/admin/ManagePlugins.jspa}: installing, enabling, disabling and removing plugins.
 */
public final class PluginsPage implements Page {

  /** Where it lives. */
  public static final String PATH = "/secure/admin/ManagePlugins.jspa";

  private final PluginSystem plugins;
  private final HostTemplates templates;

  /**
   * @param plugins runs the plugins
   * @param templates the host's templates
   */
  public PluginsPage(PluginSystem plugins, HostTemplates templates) {
    this.plugins = plugins;
    this.templates = templates;
  }

  /**
   * A plugin.
   *
   * @param key its key
   * @param name its name
   * @param version its version
   * @param vendor who made it
   * @param description what it does
   * @param enabled whether it runs
   * @param failed whether it should run and does not
   * @param reason why not; empty when there is no reason
   * @param configure where it is configured; empty for nowhere
   * @param modules what it declares
   */
  public record Row(
      String key,
      String name,
      String version,
      String vendor,
      String description,
      boolean enabled,
      boolean failed,
      String reason,
      String configure,
      List<String> modules) {

    static Row of(InstalledPlugin plugin) {
      return new Row(
          plugin.key(),
          plugin.name(),
          plugin.version(),
          plugin.vendor(),
          plugin.description(),
          plugin.state() == PluginState.ENABLED,
          plugin.state() == PluginState.FAILED,
          plugin.failure().orElse(""),
          plugin.state() == PluginState.ENABLED
              ? plugin.parameters().getOrDefault("configure.url", "")
              : "",
          plugin.modules().stream()
              .map(module -> module.element().getTagName() + " " + module.key())
              .toList());
    }
  }

  @Override
  public Reply show(PageRequest request) {
    return page(request, "", 200);
  }

  @Override
  public Reply submit(PageRequest request) throws IOException {
    try {
      act(request);
      return new Reply.Redirect(PATH);
    } catch (PluginException refused) {
      return page(request, String.valueOf(refused.getMessage()), 400);
    }
  }

  private void act(PageRequest request) throws IOException {
    String key = request.parameter("pluginKey").orElse("");
    switch (request.parameter("do").orElseThrow(Refusal::badRequest)) {
      case "upload" -> upload(request);
      case "enable" -> plugins.enable(key);
      case "disable" -> plugins.disable(key);
      case "uninstall" -> plugins.uninstall(key);
      default -> throw Refusal.badRequest();
    }
  }

  private void upload(PageRequest request) throws IOException {
    List<Part> parts = request.files("plugin");
    if (parts.size() != 1) {
      throw Refusal.badRequest();
    }
    Path file = Files.createTempFile("plugin", ".jar");
    try (InputStream in = parts.get(0).getInputStream()) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      plugins.install(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Reply page(PageRequest request, String problem, int status) {
    Map<String, Object> values = request.templateValues();
    values.put("problem", problem);
    values.put(
        "plugins",
        plugins.installed().stream()
            .sorted(Comparator.comparing(InstalledPlugin::name))
            .map(Row::of)
            .toList());
    return Reply.View.of(
            request.messages().getText("menu.plugins"),
            templates.render("admin/plugins.vm", values))
        .in(Frame.ADMIN)
        .withStatus(status);
  }
}
