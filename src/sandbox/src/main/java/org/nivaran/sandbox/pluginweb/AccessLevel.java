package org.nivaran.sandbox.pluginweb;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may call an endpoint, as its security annotation says. Without one it is {@link #LICENSED}.
 */
public enum AccessLevel {
  UNRESTRICTED,
  ANONYMOUS_SITE,
  LOGGED_IN,
  LICENSED,
  ADMIN,
  SYSTEM_ADMIN;

  /** Both are read by Jira: the general ones everywhere, those of REST version 2 on resources. */
  private static final Set<String> PACKAGES =
      Set.of(
          "com.atlassian.annotations.security",
          "com.atlassian.plugins.rest.api.security.annotation");

  private static final Map<String, AccessLevel> BY_NAME =
      Map.of(
          "UnrestrictedAccess", UNRESTRICTED,
          "AnonymousSiteAccess", ANONYMOUS_SITE,
          "UnlicensedSiteAccess", LOGGED_IN,
          "LicensedOnly", LICENSED,
          "AdminOnly", ADMIN,
          "SystemAdminOnly", SYSTEM_ADMIN);

  /** The level that the first annotated element says, from the method to the class. */
  static AccessLevel of(AnnotatedElement... nearestFirst) {
    return Stream.of(nearestFirst)
        .flatMap(element -> stated(element).stream())
        .findFirst()
        .orElse(LICENSED);
  }

  private static Optional<AccessLevel> stated(AnnotatedElement element) {
    return Stream.of(element.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> PACKAGES.contains(type.getPackageName()))
        .flatMap(type -> Optional.ofNullable(BY_NAME.get(type.getSimpleName())).stream())
        .findFirst();
  }
}
