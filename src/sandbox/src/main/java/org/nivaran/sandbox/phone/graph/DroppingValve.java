package org.nivaran.sandbox.phone.graph;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Lets a servlet end the connection without an answer, which the servlet API has no word for. */
final class DroppingValve extends ValveBase {
  private static final String DROP = DroppingValve.class.getName();

  DroppingValve() {
    super(true);
  }

  /** Ends the connection as soon as the servlet returns, with nothing written. */
  static void drop(HttpServletRequest request) {
    request.setAttribute(DROP, Boolean.TRUE);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (request.getAttribute(DROP) != null) {
      request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
    }
  }
}
