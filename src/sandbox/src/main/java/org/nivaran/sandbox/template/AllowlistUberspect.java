package org.nivaran.sandbox.template;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.SecureUberspector;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds methods for templates, and gives nothing where the allowlist does not have them. Velocity
 * makes it by name.
 */
public final class AllowlistUberspect extends SecureUberspector implements RuntimeServicesAware {
  private static final Logger log = LoggerFactory.getLogger(AllowlistUberspect.class);

  static final String ALLOWLIST = MethodAllowlist.class.getName();

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  @SuppressWarnings("NullAway.Init")
  private RuntimeServices services;

  @Override
  public void setRuntimeServices(RuntimeServices runtimeServices) {
    super.setRuntimeServices(runtimeServices);
    this.services = runtimeServices;
  }

  @Override
  public @Nullable VelMethod getMethod(
      @Nullable Object target, String name, Object[] arguments, Info info) throws Exception {
    if (target == null) {
      return null;
    }
    Method method = introspector.getMethod(target.getClass(), name, arguments);
    if (method != null && !allows(target, method)) {
      return new Blocked();
    }
    return super.getMethod(target, name, arguments, info);
  }

  @Override
  public @Nullable VelPropertyGet getPropertyGet(@Nullable Object target, String name, Info info)
      throws Exception {
    if (target == null || target instanceof Map<?, ?>) {
      return super.getPropertyGet(target, name, info);
    }
    Method getter = getter(target, name);
    if (getter != null && !allows(target, getter)) {
      return new Blocked();
    }
    return getter == null ? null : super.getPropertyGet(target, name, info);
  }

  /** Templates only read. */
  @Override
  public @Nullable VelPropertySet getPropertySet(
      @Nullable Object target, String name, Object argument, Info info) throws Exception {
    return target instanceof Map<?, ?> ? super.getPropertySet(target, name, argument, info) : null;
  }

  private @Nullable Method getter(Object target, String name) {
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    for (String candidate : new String[] {"get" + capital, "get" + name, "is" + capital}) {
      Method method = introspector.getMethod(target.getClass(), candidate, new Object[0]);
      if (method != null) {
        return method;
      }
    }
    return introspector.getMethod(target.getClass(), "get", new Object[] {name});
  }

  private boolean allows(Object target, Method method) {
    MethodAllowlist allowlist = (MethodAllowlist) services.getApplicationAttribute(ALLOWLIST);
    if (allowlist.allows(target, method)) {
      return true;
    }
    String described = MethodAllowlist.describe(target, method);
    if (told.add(described)) {
      log.warn("Method needs allowlisting: {}", described);
    }
    return false;
  }

  private static final class Blocked implements VelMethod, VelPropertyGet {
    @Override
    public @Nullable Object invoke(Object target, Object[] arguments) {
      Rendering.blockedMethod();
      return null;
    }

    @Override
    public @Nullable Object invoke(Object target) {
      Rendering.blockedMethod();
      return null;
    }

    @Override
    public boolean isCacheable() {
      return false;
    }

    @Override
    public String getMethodName() {
      return "blocked";
    }

    @Override
    public Class<?> getReturnType() {
      return Object.class;
    }
  }
}
