package org.nivaran.sandbox.web.admin;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.plugins.PluginSystem;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /secure/admin/ViewSystemInfo.jspa}: what this host runs on. Shows no secrets. */
public final class SystemInfoPage implements Page {

  private static final long MEGA = 1024L * 1024;

  private final HostTemplates templates;
  private final Database database;
  private final PluginSystem plugins;
  private final Supplier<String> baseUrl;

  /**
   * @param templates the host's templates
   * @param database the host's database
   * @param plugins runs the plugins
   * @param baseUrl gives the application's address as the outside knows it
   */
  public SystemInfoPage(
      HostTemplates templates, Database database, PluginSystem plugins, Supplier<String> baseUrl) {
    this.templates = templates;
    this.database = database;
    this.plugins = plugins;
    this.baseUrl = baseUrl;
  }

  /**
   * A line.
   *
   * @param name what
   * @param value how much or which
   */
  public record Line(String name, String value) {}

  @Override
  public Reply show(PageRequest request) {
    Runtime runtime = Runtime.getRuntime();
    Map<String, Object> values = request.templateValues();
    values.put(
        "lines",
        List.of(
            new Line("Base URL", baseUrl.get()),
            new Line("Java", System.getProperty("java.version", "")),
            new Line("OS", System.getProperty("os.name", "")),
            new Line("Database", database.dialect().name()),
            new Line(
                "Memory",
                (runtime.totalMemory() - runtime.freeMemory()) / MEGA
                    + " / "
                    + runtime.maxMemory() / MEGA
                    + " MB"),
            new Line("Plugins", plugins.plugins().size() + " / " + plugins.installed().size())));
    return Reply.View.of(
            request.messages().getText("menu.system"), templates.render("admin/system.vm", values))
        .in(Frame.ADMIN);
  }
}
