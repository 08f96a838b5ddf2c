package org.nivaran.jira.page;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a group of pages is.
 *
 * @param path after {@code /plugins/servlet}, as {@code /nivaran/calls}
 */
public record PageAddress(String path) {

  /**
   * What of a request's address follows this one, without slashes around it; empty for the address
   * itself and for one elsewhere.
   */
  public String rest(HttpServletRequest request) {
    String whole = request.getRequestURI();
    int start = whole.indexOf(path);
    String rest = start < 0 ? "" : whole.substring(start + path.length());
    int end = rest.indexOf(';');
    String plain = end < 0 ? rest : rest.substring(0, end);
    return plain.replaceAll("^/|/$", "");
  }
}
