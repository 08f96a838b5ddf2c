package org.nivaran.sandbox.pluginweb;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request as a part of the application sees it: its own base belongs to the servlet path. */
final class SubPathRequest extends HttpServletRequestWrapper {
  private final String base;

  SubPathRequest(HttpServletRequest request, String base) {
    super(request);
    this.base = base;
  }

  @Override
  public String getServletPath() {
    return super.getServletPath() + base;
  }

  @Override
  public @Nullable String getPathInfo() {
    String path = super.getPathInfo();
    if (path == null || path.length() <= base.length()) {
      return null;
    }
    return path.substring(base.length());
  }
}
