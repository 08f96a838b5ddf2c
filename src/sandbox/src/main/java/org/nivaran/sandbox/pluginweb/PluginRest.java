package org.nivaran.sandbox.pluginweb;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.glassfish.jersey.servlet.ServletContainer;
import org.nivaran.sandbox.plugins.InstalledPlugin;
import org.nivaran.sandbox.plugins.PluginListener;
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.plugins.RestModule;

/**
 * The {@code rest} modules of enabled plugins, under {@code /rest}, one Jersey application each,
 * made at the first call after each enabling.
 */
public final class PluginRest extends HttpServlet implements PluginListener {
  private static final long serialVersionUID = 1L;
  private static final String LATEST = "latest";
  private static final String NO_VERSION = "none";

  private final transient PluginModules modules;
  private final transient Access access;
  private final transient Map<String, ServletContainer> running = new ConcurrentHashMap<>();

  public PluginRest(PluginModules modules, Access access) {
    this.modules = modules;
    this.access = access;
  }

  @Override
  public void disabling(InstalledPlugin plugin) {
    for (String key : running.keySet()) {
      if (key.startsWith(plugin.key() + ":")) {
        ServletContainer container = running.remove(key);
        if (container != null) {
          container.destroy();
        }
      }
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    Optional<PathMatch<RestModule>> match = match(path);
    if (match.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    ServletContainer container = container(match.get().module());
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try {
      container.service(new SubPathRequest(request, match.get().base()), response);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private Optional<PathMatch<RestModule>> match(String path) {
    return modules.all(RestModule.class).stream()
        .sorted(Comparator.comparing(RestModule::version, PluginRest::compareVersions).reversed())
        .flatMap(
            module ->
                bases(module).flatMap(base -> PathMatch.of(module, base + "/*", path).stream()))
        .max(Comparator.comparingInt((PathMatch<RestModule> match) -> match.base().length()));
  }

  private static Stream<String> bases(RestModule module) {
    if (module.version().equals(NO_VERSION)) {
      return Stream.of(module.path());
    }
    return Stream.of(module.path() + "/" + module.version(), module.path() + "/" + LATEST);
  }

  static int compareVersions(String left, String right) {
    List<Integer> a = numbers(left);
    List<Integer> b = numbers(right);
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      int order = Integer.compare(i < a.size() ? a.get(i) : 0, i < b.size() ? b.get(i) : 0);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static List<Integer> numbers(String version) {
    return Stream.of(version.split("\\."))
        .map(part -> part.replaceAll("\\D", ""))
        .filter(part -> !part.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }

  private ServletContainer container(RestModule module) throws ServletException {
    ServletContainer present = running.get(module.completeKey());
    if (present != null) {
      return present;
    }
    synchronized (running) {
      ServletContainer again = running.get(module.completeKey());
      if (again != null) {
        return again;
      }
      ServletContainer made = new ServletContainer(new RestApplication(module, access));
      made.init(getServletConfig());
      running.put(module.completeKey(), made);
      return made;
    }
  }
}
