package org.nivaran.sandbox.webresource;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nivaran.sandbox.plugins.ModuleResource;
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.plugins.WebResourceModule;
import org.nivaran.sandbox.web.view.HtmlText;
import org.nivaran.sandbox.web.view.SafeHtml;

/** Writes the tags that load a page's web-resources. Thread safe. */
public final class ResourceTags {

  private final PluginModules modules;
  private final DataProviders providers;

  /**
   * @param modules what plugins add
   * @param providers reads their data
   */
  public ResourceTags(PluginModules modules, DataProviders providers) {
    this.modules = modules;
    this.providers = providers;
  }

  /**
   * @param requested what the page asked for while it was made
   * @param contexts the contexts that it has anyway
   * @param contextPath where the application lives
   * @param locale the reader's language
   * @return styles, data and scripts, in the order in which they must load
   */
  public SafeHtml of(
      RequestedResources requested, List<String> contexts, String contextPath, Locale locale) {
    Set<String> all = new LinkedHashSet<>(contexts);
    all.addAll(requested.contexts());
    List<WebResourceModule> plan = ResourcePlan.of(modules, all, requested.modules());
    StringBuilder html = new StringBuilder();
    plan.forEach(module -> files(html, module, ".css", contextPath, locale));
    requested.data().forEach((key, json) -> data(html, key, json));
    for (WebResourceModule module : plan) {
      for (Map.Entry<String, String> provider : module.dataProviders().entrySet()) {
        providers
            .read(module, provider.getValue())
            .ifPresent(json -> data(html, module.completeKey() + "." + provider.getKey(), json));
      }
    }
    plan.forEach(module -> files(html, module, ".js", contextPath, locale));
    return new SafeHtml(html.toString());
  }

  private static void files(
      StringBuilder html,
      WebResourceModule module,
      String ending,
      String contextPath,
      Locale locale) {
    for (ModuleResource resource : module.resources()) {
      if (!resource.type().equals("download") || !resource.name().endsWith(ending)) {
        continue;
      }
      String address =
          HtmlText.escape(
              contextPath
                  + "/download/resources/"
                  + module.completeKey()
                  + "/"
                  + resource.name()
                  + "?locale="
                  + locale.toLanguageTag()
                  + "&version="
                  + module.plugin().version());
      html.append(
          ending.equals(".js")
              ? "<script src=\"" + address + "\"></script>\n"
              : "<link rel=\"stylesheet\" href=\"" + address + "\">\n");
    }
  }

  private static void data(StringBuilder html, String key, String json) {
    html.append("<script type=\"application/json\" data-wrm-key=\"")
        .append(HtmlText.escape(key))
        .append("\">")
        // Within JSON a less-than sign stands only in strings, where it may be written so.
        .append(json.replace("<", "\\u003c"))
        .append("</script>\n");
  }
}
