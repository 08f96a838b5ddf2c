package org.nivaran.sandbox.web.page;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.web.session.Identity;
import org.nivaran.sandbox.web.session.XsrfTokens;
import org.nivaran.sandbox.web.view.Messages;
import org.nivaran.sandbox.web.view.Urls;

/** A request for a page: who asks, in which language, for what. Used by one thread. */
public final class PageRequest {

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Identity identity;
  private final Messages messages;

  /**
   * @param request a request that went through the authentication filter
   * @param response its response
   */
  public PageRequest(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
    this.identity = Identity.of(request);
    this.messages = new Messages(identity.locale());
  }

  /**
   * @return the servlet's request
   */
  public HttpServletRequest servletRequest() {
    return request;
  }

  /**
   * @return the servlet's response
   */
  public HttpServletResponse servletResponse() {
    return response;
  }

  /**
   * @return who asks
   */
  public Identity identity() {
    return identity;
  }

  /**
   * @return the person; null for somebody who is not logged in, as Jira's services take it
   */
  public @Nullable ApplicationUser userOrNull() {
    return identity.user().orElse(null);
  }

  /**
   * @return the person
   * @throws LoginRequired when nobody is logged in
   */
  public ApplicationUser user() {
    return identity.user().orElseThrow(LoginRequired::new);
  }

  /**
   * @return the words in the reader's language
   */
  public Messages messages() {
    return messages;
  }

  /**
   * @return where the application lives, such as {@code /jira}
   */
  public String contextPath() {
    return request.getContextPath();
  }

  /**
   * @return the path within the application
   */
  public String path() {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }

  /**
   * @return path and query within the application, to come back to
   */
  public String here() {
    String query = request.getQueryString();
    return query == null ? path() : path() + "?" + query;
  }

  /**
   * @param name a field of query or form
   * @return its first value, stripped; empty when absent or blank
   */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /**
   * @param name a field of query or form
   * @return its first value just as it came; empty text when absent
   */
  public String rawParameter(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  /**
   * @param name a field of query or form
   * @return all its values
   */
  public List<String> parameters(String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : List.of(values);
  }

  /**
   * @return all fields of query and form
   */
  public Map<String, String[]> form() {
    return new HashMap<>(request.getParameterMap());
  }

  /**
   * @param name a field that holds an id
   * @return the id; empty when absent
   * @throws Refusal when it is no number
   */
  public OptionalLong id(String name) {
    Optional<String> text = parameter(name);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text.get()));
    } catch (NumberFormatException noNumber) {
      throw Refusal.badRequest();
    }
  }

  /**
   * @param name a field that must hold an id
   * @return the id
   * @throws Refusal when it is absent or no number
   */
  public long requireId(String name) {
    return id(name).orElseThrow(Refusal::badRequest);
  }

  /**
   * @param name a field that holds a count
   * @param otherwise what counts when it is absent or no number
   * @return the count, at least 0
   */
  public int count(String name, int otherwise) {
    try {
      return parameter(name).map(Integer::parseInt).filter(n -> n >= 0).orElse(otherwise);
    } catch (NumberFormatException noNumber) {
      return otherwise;
    }
  }

  /**
   * @param name a file field
   * @return the files that were chosen in it
   * @throws IOException when they cannot be read
   * @throws Refusal when the form sends no files at all
   */
  public List<Part> files(String name) throws IOException {
    try {
      return request.getParts().stream()
          .filter(part -> part.getName().equals(name) && part.getSize() > 0)
          .toList();
    } catch (ServletException | IllegalStateException notMultipartOrTooBig) {
      throw Refusal.badRequest();
    }
  }

  /**
   * @return the token that forms of this page repeat
   */
  public String token() {
    return XsrfTokens.forForm(request, response);
  }

  /**
   * @return the names that every template uses: {@code i18n}, {@code base}, {@code token}, {@code
   *     urls}; may be added to
   */
  public Map<String, Object> templateValues() {
    Map<String, Object> values = new HashMap<>();
    values.put("i18n", messages);
    values.put("base", contextPath());
    values.put("token", token());
    values.put("urls", new Urls());
    return values;
  }

  /**
   * @param text a query value
   * @return it as it stands in an address
   */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
