package org.nivaran.sandbox.boot;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers {@code /status}, and turns every other call away with 503 until the plugins are up. Comes
 * before all else, so that it needs neither a log-in nor the database.
 */
final class Status extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** What the sandbox can do. */
  enum State {
    /** Plugins are coming up. */
    STARTING,
    /** Plugins are up; the demonstration data are being made through HTTP. */
    SERVING,
    RUNNING,
    STOPPING
  }

  private volatile State state = State.STARTING;

  void become(State next) {
    state = next;
  }

  State state() {
    return state;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getServletPath().equals("/status")) {
      response.setContentType("application/json");
      response.setCharacterEncoding("UTF-8");
      response.getWriter().write("{\"state\":\"" + told() + "\"}");
    } else if (state == State.STARTING || state == State.STOPPING) {
      response.setHeader("Retry-After", "2");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private State told() {
    return state == State.SERVING ? State.STARTING : state;
  }
}
