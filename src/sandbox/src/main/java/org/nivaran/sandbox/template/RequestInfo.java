package org.nivaran.sandbox.template;

/**
 * {@code $req} and {@code $requestContext} in a plugin's template: addresses only, never the raw
 * request.
 */
public final class RequestInfo implements TemplateHelper {
  private final String contextPath;
  private final String baseUrl;

  public RequestInfo(String contextPath, String baseUrl) {
    this.contextPath = contextPath;
    this.baseUrl = baseUrl;
  }

  public String getContextPath() {
    return contextPath;
  }

  public String getBaseUrl() {
    return baseUrl;
  }
}
