package org.nivaran.sandbox.rest.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses what another site's form could send: a change with a content type of forms needs {@code
 * X-Atlassian-Token: no-check}.
 */
public final class XsrfFilter implements ContainerRequestFilter {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private static final Set<String> TYPES_OF_FORMS =
      Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

  /** Makes one. */
  public XsrfFilter() {}

  @Override
  public void filter(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    if (SAFE_METHODS.contains(request.getMethod())
        || type == null
        || !TYPES_OF_FORMS.contains(type.getType() + "/" + type.getSubtype())) {
      return;
    }
    String header = request.getHeaderString("X-Atlassian-Token");
    if (!"no-check".equals(header) && !"nocheck".equals(header)) {
      request.abortWith(
          Response.status(Response.Status.FORBIDDEN)
              .type(MediaType.APPLICATION_JSON_TYPE)
              .entity(new ProblemBody(List.of("XSRF check failed"), Map.of()))
              .build());
    }
  }
}
