package org.nivaran.sandbox.pluginweb;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Supplier;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.AbstractContainerLifecycleListener;
import org.glassfish.jersey.server.spi.Container;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.plugins.PluginException;
import org.nivaran.sandbox.plugins.RestModule;

/**
 * The Jersey application of one {@code rest} module: its resources and providers, made by the
 * plugin's own Spring.
 */
final class RestApplication extends ResourceConfig {
  private volatile @Nullable InjectionManager injection;

  RestApplication(RestModule module, Access access) {
    setClassLoader(RestApplication.class.getClassLoader());
    property(ServerProperties.WADL_FEATURE_DISABLE, true);
    property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    register(JacksonFeature.withoutExceptionMappers());
    register(new PlainMapper());
    register(new RestAccessFilter(access));
    register(new RestXsrfFilter());
    register(new RestFailures.BadJson());
    register(new RestFailures.Unexpected());
    register(
        new AbstractContainerLifecycleListener() {
          @Override
          public void onStartup(Container container) {
            injection = container.getApplicationHandler().getInjectionManager();
          }
        });
    List<Class<?>> found = scan(module);
    register(
        new AbstractBinder() {
          @Override
          protected void configure() {
            for (Class<?> type : found) {
              bindFromSpring(type);
            }
          }

          private <T> void bindFromSpring(Class<T> type) {
            bindFactory((Supplier<T>) () -> type.cast(made(module, type))).to(type);
          }
        });
    found.forEach(this::register);
  }

  private Object made(RestModule module, Class<?> type) {
    Object object = module.plugin().beanOrNew(type);
    InjectionManager manager = injection;
    if (manager != null) {
      manager.inject(object);
    }
    return object;
  }

  /** Classes of the bundle's own tree, as Jira looks for them; nested jars are not seen. */
  private static List<Class<?>> scan(RestModule module) {
    List<String> roots = module.packages().isEmpty() ? List.of("") : module.packages();
    List<Class<?>> found = new ArrayList<>();
    for (String root : roots) {
      Enumeration<URL> entries =
          module.plugin().bundle().findEntries("/" + root.replace('.', '/'), "*.class", true);
      for (URL entry : entries == null ? Collections.<URL>emptyList() : Collections.list(entries)) {
        String name = entry.getPath().substring(1).replace('/', '.').replaceFirst("\\.class$", "");
        Class<?> type = load(module, name);
        if (type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class)) {
          found.add(type);
        }
      }
    }
    return found;
  }

  private static Class<?> load(RestModule module, String name) {
    try {
      return module.plugin().loadClass(name);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new PluginException(module.pluginKey(), name + " cannot be loaded: " + e, e);
    }
  }

  /**
   * Jackson as it comes: an unknown field is an error, and there are no modules that Jira may lack.
   */
  private static final class PlainMapper implements ContextResolver<ObjectMapper> {
    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public ObjectMapper getContext(Class<?> type) {
      return mapper;
    }
  }
}
