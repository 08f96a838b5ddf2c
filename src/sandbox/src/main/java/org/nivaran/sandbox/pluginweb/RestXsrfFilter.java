package org.nivaran.sandbox.pluginweb;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses writes that a foreign page could make a browser send: form content types without {@code
 * X-Atlassian-Token: no-check}, and any write with another site's {@code Origin}.
 */
@Priority(Priorities.AUTHORIZATION + 1)
final class RestXsrfFilter implements ContainerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @SuppressWarnings("NullAway.Init")
  @Context
  private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (READING.contains(request.getMethod())
        || resource.getResourceMethod().isAnnotationPresent(XsrfProtectionExcluded.class)
        || resource.getResourceClass().isAnnotationPresent(XsrfProtectionExcluded.class)
        || "no-check".equals(request.getHeaderString("X-Atlassian-Token"))) {
      return;
    }
    if (isFormType(request.getMediaType()) || isForeign(request)) {
      request.abortWith(RestFailures.answer(Response.Status.FORBIDDEN, "XSRF check failed"));
    }
  }

  private static boolean isFormType(@Nullable MediaType type) {
    return type == null
        || type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
        || type.isCompatible(MediaType.TEXT_PLAIN_TYPE);
  }

  private static boolean isForeign(ContainerRequestContext request) {
    String origin = request.getHeaderString("Origin");
    if (origin == null) {
      return false;
    }
    URI own = request.getUriInfo().getBaseUri();
    return !origin.equals(own.getScheme() + "://" + own.getAuthority());
  }
}
