package org.nivaran.sandbox.web.fragment;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.nivaran.sandbox.plugins.ModuleResource;
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.plugins.WebPanelModule;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.view.SafeHtml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders the web-panels of plugins. A panel that fails is shown as failed, with an id for the log;
 * the page stays. How long each took is in the header {@code Server-Timing}. Thread safe.
 */
public final class WebPanels {

  private static final Logger log = LoggerFactory.getLogger(WebPanels.class);

  private final PluginModules modules;
  private final PluginViews views;

  /**
   * @param modules what plugins add
   * @param views renders their templates
   */
  public WebPanels(PluginModules modules, PluginViews views) {
    this.modules = modules;
    this.views = views;
  }

  /**
   * @param request the page's request
   * @param location a location of panels
   * @param issue the issue on the page
   * @return the panels that are to be shown there, in their order
   */
  public List<PanelView> at(PageRequest request, String location, Issue issue) {
    Map<String, Object> context = context(request, issue);
    Locale locale = request.messages().locale();
    return modules.all(WebPanelModule.class).stream()
        .filter(panel -> panel.location().equals(location))
        .filter(panel -> panel.conditions().met(context))
        .map(panel -> timed(request, panel, context, locale))
        .filter(view -> !view.body().isEmpty() || !view.failed().isEmpty())
        .toList();
  }

  private PanelView timed(
      PageRequest request, WebPanelModule panel, Map<String, Object> context, Locale locale) {
    long started = System.nanoTime();
    PanelView view = view(panel, context, locale);
    double millis = (System.nanoTime() - started) / 1e6;
    request
        .servletResponse()
        .addHeader("Server-Timing", String.format(Locale.ROOT, "%s;dur=%.3f", panel.key(), millis));
    return view;
  }

  private PanelView view(WebPanelModule panel, Map<String, Object> context, Locale locale) {
    String id = "panel-" + panel.completeKey().replaceAll("[^\\w-]", "-");
    try {
      return new PanelView(id, panel.label(locale), body(panel, context), "");
    } catch (RuntimeException failure) {
      String failed = UUID.randomUUID().toString();
      log.error("The panel {} failed, id {}", panel.completeKey(), failed, failure);
      return new PanelView(id, panel.label(locale), SafeHtml.NONE, failed);
    }
  }

  private SafeHtml body(WebPanelModule panel, Map<String, Object> context) {
    ModuleResource view =
        panel
            .view()
            .orElseThrow(
                () -> new UnsupportedOperationException("a panel made by a class: " + panel));
    return views.render(panel, view, panel.context().with(context));
  }

  private static Map<String, Object> context(PageRequest request, Issue issue) {
    Map<String, Object> context = new HashMap<>();
    context.put("issue", issue);
    context.put("project", issue.getProjectObject());
    request.identity().user().ifPresent(user -> context.put("user", user));
    request.identity().user().ifPresent(user -> context.put("username", user.getUsername()));
    context.put(
        "helper",
        new JiraHelper(request.servletRequest(), issue.getProjectObject(), Map.of("issue", issue)));
    return context;
  }
}
