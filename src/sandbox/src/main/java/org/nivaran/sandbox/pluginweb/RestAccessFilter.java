package org.nivaran.sandbox.pluginweb;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Enforces the security annotation of the resource method, else that of its class. */
@Priority(Priorities.AUTHORIZATION)
final class RestAccessFilter implements ContainerRequestFilter {
  private final Access access;

  @SuppressWarnings("NullAway.Init")
  @Context
  private ResourceInfo resource;

  RestAccessFilter(Access access) {
    this.access = access;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    AccessLevel level = AccessLevel.of(resource.getResourceMethod(), resource.getResourceClass());
    switch (access.decide(level)) {
      case ALLOWED -> {}
      case LOG_IN ->
          request.abortWith(
              RestFailures.answer(
                  Response.Status.UNAUTHORIZED,
                  "Client must be authenticated to access this resource."));
      case FORBIDDEN ->
          request.abortWith(
              RestFailures.answer(
                  Response.Status.FORBIDDEN, "Client is not authorized to access this resource."));
    }
  }
}
