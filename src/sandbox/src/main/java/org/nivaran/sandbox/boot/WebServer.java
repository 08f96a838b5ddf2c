package org.nivaran.sandbox.boot;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** Tomcat with the one web application {@code /jira}. */
final class WebServer implements AutoCloseable {
  static final String CONTEXT_PATH = "/jira";
  private static final int MAX_THREADS = 200;

  private final Tomcat tomcat = new Tomcat();
  private final Connector connector = new Connector();
  private final Context context;

  WebServer(Path directory, int port) {
    try {
      Files.createDirectories(directory.resolve("documents"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Felix has set the JVM's one factory for URL handlers already.
    TomcatURLStreamHandlerFactory.disable();
    tomcat.setBaseDir(directory.toString());
    connector.setPort(port);
    connector.setURIEncoding("UTF-8");
    connector.setProperty("maxThreads", Integer.toString(MAX_THREADS));
    connector.setXpoweredBy(false);
    tomcat.setConnector(connector);
    context = tomcat.addContext(CONTEXT_PATH, directory.resolve("documents").toString());
    // A plugin's failure must not show its stack to the world.
    if (tomcat.getHost() instanceof StandardHost host) {
      host.setErrorReportValveClass(PlainErrors.class.getName());
    }
  }

  /**
   * For parts that bring their own servlets and filters; not to be used once the server has
   * started.
   */
  Context context() {
    return context;
  }

  Wrapper add(String name, Servlet servlet, String... patterns) {
    Wrapper wrapper = Tomcat.addServlet(context, name, servlet);
    wrapper.setAsyncSupported(true);
    for (String pattern : patterns) {
      context.addServletMappingDecoded(pattern, name);
    }
    return wrapper;
  }

  void add(String name, Filter filter) {
    add(name, filter, "/*");
  }

  void add(String name, Filter filter, String pattern) {
    FilterDef definition = new FilterDef();
    definition.setFilterName(name);
    definition.setFilter(filter);
    definition.setAsyncSupported("true");
    context.addFilterDef(definition);
    FilterMap map = new FilterMap();
    map.setFilterName(name);
    map.addURLPattern(pattern);
    context.addFilterMap(map);
  }

  /**
   * @throws IllegalStateException if the port is taken or a part of the application fails
   */
  void start() {
    try {
      tomcat.start();
    } catch (LifecycleException e) {
      throw new IllegalStateException("The web server could not be started: " + e.getMessage(), e);
    }
    if (!context.getState().isAvailable() || !connector.getState().isAvailable()) {
      throw new IllegalStateException(
          "The web server could not be started; is port " + connector.getPort() + " taken?");
    }
  }

  /** The port in use; known once started. */
  int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException("The web server could not be stopped", e);
    }
  }

  /** Error pages without server name and stack trace. Tomcat makes it by its class name. */
  public static final class PlainErrors extends ErrorReportValve {
    public PlainErrors() {
      setShowReport(false);
      setShowServerInfo(false);
    }
  }
}
