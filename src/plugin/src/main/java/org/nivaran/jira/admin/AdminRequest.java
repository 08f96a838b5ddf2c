package org.nivaran.jira.admin;

import com.atlassian.sal.api.user.UserKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an administrator asks for or has filled in. Parameters are never null; white space around
 * them is gone.
 */
public final class AdminRequest {

  private final HttpServletRequest request;
  private final UserKey user;
  private final String address;

  AdminRequest(HttpServletRequest request, UserKey user, String address) {
    this.request = request;
    this.user = user;
    this.address = address;
  }

  /** Who is asking. Has the right to. */
  public UserKey user() {
    return user;
  }

  /** The parameter, or an empty text. */
  public String text(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /** All values of a parameter that may come several times. */
  public List<String> texts(String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : java.util.Arrays.stream(values).map(String::strip).toList();
  }

  /** Whether there is such a parameter, be it empty. */
  public boolean has(String name) {
    return request.getParameter(name) != null;
  }

  /** The first value of each parameter, so that a form can be shown again as it was filled in. */
  public Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    for (String name : request.getParameterMap().keySet()) {
      all.put(name, text(name));
    }
    return all;
  }

  /** What follows the page's own address: empty, or {@code /phe}. */
  public String rest() {
    String path = request.getRequestURI();
    int start = path.indexOf(address);
    String rest = start < 0 ? "" : path.substring(start + address.length());
    int end = rest.indexOf(';');
    return java.net.URLDecoder.decode(
        end < 0 ? rest : rest.substring(0, end), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** For a page that takes what is not a form, such as a file. */
  public HttpServletRequest servletRequest() {
    return request;
  }
}
