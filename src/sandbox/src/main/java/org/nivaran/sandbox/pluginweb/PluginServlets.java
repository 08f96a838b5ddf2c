package org.nivaran.sandbox.pluginweb;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.plugins.InstalledPlugin;
import org.nivaran.sandbox.plugins.PluginListener;
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.plugins.ServletModule;

/**
 * The {@code servlet} modules of enabled plugins, under {@code /plugins/servlet}. A servlet is made
 * and initialised at its first call after each enabling and destroyed when its plugin is disabled.
 * The class's or method's security annotation is enforced before the servlet is called.
 */
public final class PluginServlets extends HttpServlet implements PluginListener {
  private static final long serialVersionUID = 1L;

  private final transient PluginModules modules;
  private final transient Access access;
  private final transient LoginRedirect login;
  private final transient Map<String, Servlet> running = new ConcurrentHashMap<>();

  public PluginServlets(PluginModules modules, Access access, LoginRedirect login) {
    this.modules = modules;
    this.access = access;
    this.login = login;
  }

  @Override
  public void disabling(InstalledPlugin plugin) {
    for (String key : running.keySet()) {
      if (key.startsWith(plugin.key() + ":")) {
        Servlet servlet = running.remove(key);
        if (servlet != null) {
          servlet.destroy();
        }
      }
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    Optional<PathMatch<ServletModule>> match = match(path);
    if (match.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    ServletModule module = match.get().module();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Servlet servlet = servlet(module);
    try {
      Thread.currentThread().setContextClassLoader(servlet.getClass().getClassLoader());
      switch (access.decide(level(servlet.getClass(), request.getMethod()))) {
        case ALLOWED -> servlet.service(new SubPathRequest(request, match.get().base()), response);
        case LOG_IN -> login.demand(request, response);
        case FORBIDDEN -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
      }
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private Optional<PathMatch<ServletModule>> match(String path) {
    return modules.all(ServletModule.class).stream()
        .flatMap(
            module ->
                module.urlPatterns().stream()
                    .flatMap(pattern -> PathMatch.of(module, pattern, path).stream()))
        .max(Comparator.comparingInt(match -> match.base().length()));
  }

  private Servlet servlet(ServletModule module) throws ServletException {
    Servlet present = running.get(module.completeKey());
    if (present != null) {
      return present;
    }
    synchronized (running) {
      Servlet again = running.get(module.completeKey());
      if (again != null) {
        return again;
      }
      Servlet made =
          module.create(
              Servlet.class,
              module.className().orElseThrow(() -> new ServletException(module + " has no class")));
      made.init(new Config(module, getServletContext()));
      running.put(module.completeKey(), made);
      return made;
    }
  }

  /** The annotation of {@code doGet}, {@code doPost}, … goes before that of the class. */
  static AccessLevel level(Class<?> servlet, String httpMethod) {
    String name =
        "do"
            + httpMethod.substring(0, 1).toUpperCase(Locale.ROOT)
            + httpMethod.substring(1).toLowerCase(Locale.ROOT);
    Optional<Method> method = handler(servlet, name);
    return method.isPresent()
        ? AccessLevel.of(method.get(), servlet)
        : AccessLevel.of((AnnotatedElement) servlet);
  }

  private static Optional<Method> handler(Class<?> servlet, String name) {
    for (Class<?> type = servlet;
        type != null && type != HttpServlet.class;
        type = type.getSuperclass()) {
      try {
        return Optional.of(
            type.getDeclaredMethod(name, HttpServletRequest.class, HttpServletResponse.class));
      } catch (NoSuchMethodException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  private record Config(ServletModule module, ServletContext context) implements ServletConfig {
    @Override
    public String getServletName() {
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
