package org.nivaran.sandbox.pluginweb;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers, for the thread, the request that it serves. */
public final class CurrentRequest extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** A request with its answer. */
  public record Exchange(HttpServletRequest request, HttpServletResponse response) {}

  private final transient ThreadLocal<@Nullable Exchange> current = new ThreadLocal<>();

  /** Empty on threads that serve none. */
  public Optional<Exchange> get() {
    return Optional.ofNullable(current.get());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Exchange before = current.get();
    current.set(new Exchange(request, response));
    try {
      chain.doFilter(request, response);
    } finally {
      if (before == null) {
        current.remove();
      } else {
        current.set(before);
      }
    }
  }
}
