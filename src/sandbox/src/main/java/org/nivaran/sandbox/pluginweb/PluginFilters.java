package org.nivaran.sandbox.pluginweb;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.plugins.InstalledPlugin;
import org.nivaran.sandbox.plugins.PluginListener;
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.plugins.ServletFilterModule;

/**
 * The {@code servlet-filter} modules of enabled plugins at some of Jira's locations, by weight.
 * Only requests, no forwards or includes: the sandbox makes none. Security annotations are enforced
 * once somebody can be logged in.
 */
public final class PluginFilters extends HttpFilter implements PluginListener {
  private static final long serialVersionUID = 1L;

  private final transient PluginModules modules;
  private final transient Set<String> locations;
  private final transient @Nullable Access access;
  private final transient Map<String, Filter> running = new ConcurrentHashMap<>();

  private PluginFilters(PluginModules modules, Set<String> locations, @Nullable Access access) {
    this.modules = modules;
    this.locations = locations;
    this.access = access;
  }

  /** Those that come before the log-in is known. */
  public static PluginFilters beforeLogin(PluginModules modules) {
    return new PluginFilters(modules, Set.of("after-encoding", "before-login"), null);
  }

  /** Those that come after it. */
  public static PluginFilters afterLogin(PluginModules modules, Access access) {
    return new PluginFilters(modules, Set.of("before-decoration", "before-dispatch"), access);
  }

  @Override
  public void disabling(InstalledPlugin plugin) {
    for (String key : running.keySet()) {
      if (key.startsWith(plugin.key() + ":")) {
        Filter filter = running.remove(key);
        if (filter != null) {
          filter.destroy();
        }
      }
    }
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    List<ServletFilterModule> matching =
        modules.all(ServletFilterModule.class).stream()
            .filter(module -> locations.contains(module.location()))
            .filter(module -> matches(module, path))
            .toList();
    new Chain(matching, 0, chain).doFilter(request, response);
  }

  private static boolean matches(ServletFilterModule module, String path) {
    return module.urlPatterns().stream()
        .anyMatch(
            pattern -> pattern.equals("/*") || PathMatch.of(module, pattern, path).isPresent());
  }

  private Filter filter(ServletFilterModule module) throws ServletException {
    synchronized (running) {
      Filter present = running.get(module.completeKey());
      if (present != null) {
        return present;
      }
      Filter made =
          module.create(
              Filter.class,
              module.className().orElseThrow(() -> new ServletException(module + " has no class")));
      made.init(new Config(module, getServletContext()));
      running.put(module.completeKey(), made);
      return made;
    }
  }

  private final class Chain implements FilterChain {
    private final List<ServletFilterModule> filters;
    private final int index;
    private final FilterChain end;

    Chain(List<ServletFilterModule> filters, int index, FilterChain end) {
      this.filters = filters;
      this.index = index;
      this.end = end;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response)
        throws IOException, ServletException {
      if (index == filters.size()) {
        end.doFilter(request, response);
        return;
      }
      Filter filter = filter(filters.get(index));
      Chain rest = new Chain(filters, index + 1, end);
      boolean allowed =
          access == null
              || access.decide(AccessLevel.of(filter.getClass())) == Access.Decision.ALLOWED;
      if (allowed) {
        filter.doFilter(request, response, rest);
      } else {
        // Not for this caller: the page goes on without the filter.
        rest.doFilter(request, response);
      }
    }
  }

  private record Config(ServletFilterModule module, ServletContext context)
      implements FilterConfig {
    @Override
    public String getFilterName() {
      return module.completeKey();
    }

    @Override
    public ServletContext getServletContext() {
      return context;
    }

    @Override
    public @Nullable String getInitParameter(String name) {
      return module.initParameters().get(name);
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
      return Collections.enumeration(module.initParameters().keySet());
    }
  }
}
