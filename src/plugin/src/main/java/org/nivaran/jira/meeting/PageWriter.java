package org.nivaran.jira.meeting;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nivaran.jira.language.Texts;

/** Writes pages of meetings, each from one template, and only when it is whole. Thread safe. */
public final class PageWriter {

  private static final String PLUGIN = "org.nivaran.jira:";
  private static final String TEXTS = "nivaran.meeting.";
  private static final String PATH = "/plugins/servlet/nivaran/meeting";

  private final LoginUriProvider logins;
  private final XsrfTokenAccessor tokens;
  private final XsrfTokenValidator tokenCheck;
  private final TemplateRenderer renderer;
  private final PageBuilderService pages;
  private final Texts texts;

  public PageWriter(
      LoginUriProvider logins,
      XsrfTokenAccessor tokens,
      XsrfTokenValidator tokenCheck,
      TemplateRenderer renderer,
      PageBuilderService pages,
      Texts texts) {
    this.logins = logins;
    this.tokens = tokens;
    this.tokenCheck = tokenCheck;
    this.renderer = renderer;
    this.pages = pages;
    this.texts = texts;
  }

  /**
   * A page to be written.
   *
   * @param template its name in {@code templates/meeting}
   * @param resources keys of web-resource modules of ours
   * @param values strings, numbers, booleans, lists and maps. The template also has {@code texts}
   *     (all texts of meetings, by what follows {@code nivaran.meeting.}), {@code language}, {@code
   *     base}, {@code contextPath}, {@code tokenName} and {@code token}
   */
  record Page(
      int status, String template, Locale locale, List<String> resources, Map<String, ?> values) {}

  void sendToLogIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String query = request.getQueryString();
    URI here = URI.create(request.getRequestURL() + (query == null ? "" : "?" + query));
    response.sendRedirect(logins.getLoginUri(here).toString());
  }

  /** Whether a form was sent from one of our own pages. */
  boolean isFromOurPage(HttpServletRequest request) {
    return tokenCheck.validateFormEncodedToken(request);
  }

  /**
   * After something was done: reloading does not do it again.
   *
   * @param path after the address of the meetings: empty, or {@code /7}
   */
  void move(HttpServletRequest request, HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + PATH + path);
  }

  void write(HttpServletRequest request, HttpServletResponse response, Page page)
      throws IOException {
    String language = page.locale().getLanguage();
    Map<String, Object> all = new HashMap<>(page.values());
    all.put("texts", words(page.locale()));
    all.put("language", language);
    all.put("base", request.getContextPath() + PATH);
    all.put("contextPath", request.getContextPath());
    all.put("tokenName", tokenCheck.getXsrfParameterName());
    all.put("token", tokens.getXsrfToken(request, response, true));
    for (String each : page.resources()) {
      pages.assembler().resources().requireWebResource(PLUGIN + each);
    }
    StringWriter html = new StringWriter();
    try {
      renderer.render("templates/meeting/" + page.template() + ".vm", all, html);
    } catch (RenderingException e) {
      throw new IllegalStateException("template " + page.template(), e);
    }
    response.setStatus(page.status());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, String> words(Locale locale) {
    Map<String, String> words = new HashMap<>();
    texts.all(locale, TEXTS).forEach((key, text) -> words.put(key.substring(TEXTS.length()), text));
    return words;
  }
}
