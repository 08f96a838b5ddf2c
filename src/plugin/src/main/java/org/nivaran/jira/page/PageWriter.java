package org.nivaran.jira.page;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes pages, each only when it is whole, and sends to the log-in who has to log in first. Thread
 * safe.
 */
public final class PageWriter {

  private static final String PLUGIN = "org.nivaran.jira:";

  private final LoginUriProvider logins;
  private final XsrfTokenAccessor tokens;
  private final XsrfTokenValidator tokenCheck;
  private final TemplateRenderer renderer;
  private final PageBuilderService pages;

  public PageWriter(
      LoginUriProvider logins,
      XsrfTokenAccessor tokens,
      XsrfTokenValidator tokenCheck,
      TemplateRenderer renderer,
      PageBuilderService pages) {
    this.logins = logins;
    this.tokens = tokens;
    this.tokenCheck = tokenCheck;
    this.renderer = renderer;
    this.pages = pages;
  }

  /** To the log-in, and from there back to this page. */
  public void sendToLogIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String query = request.getQueryString();
    URI here = URI.create(request.getRequestURL() + (query == null ? "" : "?" + query));
    response.sendRedirect(logins.getLoginUri(here).toString());
  }

  /** Whether a form was sent from one of our own pages. */
  public boolean isFromOurPage(HttpServletRequest request) {
    return tokenCheck.validateFormEncodedToken(request);
  }

  /**
   * To another page, after something was done: reloading does not do it again.
   *
   * @param path after the host's own path
   */
  public void move(HttpServletRequest request, HttpServletResponse response, String path) {
    keepNothing(response);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + path);
  }

  /** A file for the browser to save. */
  public void file(HttpServletResponse response, String name, String contentType, byte[] content)
      throws IOException {
    keepNothing(response);
    response.setContentType(contentType);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + '"');
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  /**
   * Writes a page.
   *
   * @throws IllegalStateException if a template cannot be rendered; nothing is written then
   */
  public void write(HttpServletRequest request, HttpServletResponse response, Page page)
      throws IOException {
    String html = render(request, response, page);
    keepNothing(response);
    response.setStatus(page.status());
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
  }

  private String render(HttpServletRequest request, HttpServletResponse response, Page page)
      throws IOException {
    RequiredResources resources = pages.assembler().resources();
    for (String each : page.resources()) {
      resources.requireWebResource(PLUGIN + each);
    }
    Map<String, Object> common = new HashMap<>();
    common.put("texts", page.texts());
    common.put("language", page.locale().getLanguage());
    common.put("base", request.getContextPath() + page.base());
    common.put("contextPath", request.getContextPath());
    common.put("tokenName", tokenCheck.getXsrfParameterName());
    common.put("token", tokens.getXsrfToken(request, response, true));
    StringWriter html = new StringWriter();
    for (Page.Part part : page.parts()) {
      Map<String, Object> all = new HashMap<>(common);
      all.putAll(part.values());
      try {
        renderer.render(part.template(), all, html);
      } catch (RenderingException e) {
        throw new IllegalStateException("template " + part.template(), e);
      }
    }
    return html.toString();
  }

  private static void keepNothing(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
  }
}
