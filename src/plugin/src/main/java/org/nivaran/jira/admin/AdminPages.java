package org.nivaran.jira.admin;

import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.nivaran.jira.admin.AdminGate.Passage;
import org.nivaran.jira.admin.AdminReply.Page;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.NotSetUpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves admin pages: through the gate, into Jira's frame for administration, or to a page that
 * says what went wrong, with an id that is in the log too. Nothing is written before the whole page
 * is there. Thread safe.
 */
public final class AdminPages {

  static final String PLUGIN = "org.nivaran.jira:";

  private static final String TEXTS = "nivaran.admin.";
  private static final String PATH = "/plugins/servlet/nivaran/admin/";
  private static final Logger log = LoggerFactory.getLogger(AdminPages.class);

  private final AdminGate gate;
  private final TemplateRenderer renderer;
  private final PageBuilderService pages;
  private final Texts texts;

  public AdminPages(
      AdminGate gate, TemplateRenderer renderer, PageBuilderService pages, Texts texts) {
    this.gate = gate;
    this.renderer = renderer;
    this.pages = pages;
    this.texts = texts;
  }

  void serve(
      HttpServletRequest request,
      HttpServletResponse response,
      AdminRight right,
      String address,
      Function<AdminRequest, AdminReply> work)
      throws IOException {
    Passage passage = gate.admit(request, response, right);
    if (passage instanceof Passage.SentAway) {
      return;
    }
    AdminReply reply;
    if (passage instanceof Passage.Admitted admitted) {
      reply = attempt(work, new AdminRequest(request, admitted.user(), address));
    } else {
      Passage.Refused refused = (Passage.Refused) passage;
      reply = problem(refused.status(), texts.get(refused.textKey()), "");
    }
    write(request, response, reply);
  }

  private AdminReply attempt(Function<AdminRequest, AdminReply> work, AdminRequest request) {
    try {
      return work.apply(request);
    } catch (NotSetUpException e) {
      return problem(409, texts.get("admin.not-set-up"), "");
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  private AdminReply failed(Exception e) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    log.error("Nivaran: admin page failed, id {}", id, e);
    return problem(500, texts.get("admin.failed"), id);
  }

  private Page problem(int status, String message, String id) {
    return AdminReply.page(texts.get("admin.problem"))
        .status(status)
        .with("templates/admin/problem.vm", Map.of("message", message, "id", id));
  }

  private void write(HttpServletRequest request, HttpServletResponse response, AdminReply reply)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (reply instanceof AdminReply.Moved moved) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.getContextPath() + PATH + moved.path());
    } else if (reply instanceof AdminReply.File file) {
      response.setContentType(file.contentType());
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"" + fileName(file.name()) + '"');
      response.setContentLength(file.content().length);
      response.getOutputStream().write(file.content());
    } else if (reply instanceof Page page) {
      show(request, response, page);
    } else {
      show(request, response, problem(404, texts.get("admin.not-found"), ""));
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response, Page page)
      throws IOException {
    String html;
    int status = page.status();
    try {
      html = render(request, response, page);
    } catch (RuntimeException e) {
      status = 500;
      html = render(request, response, (Page) failed(e));
    }
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
  }

  private String render(HttpServletRequest request, HttpServletResponse response, Page page)
      throws IOException {
    RequiredResources resources = pages.assembler().resources();
    resources.requireWebResource(PLUGIN + "admin-page");
    for (String each : page.resources()) {
      resources.requireWebResource(PLUGIN + each);
    }
    Map<String, Object> common = new HashMap<>();
    common.put("texts", texts.all(TEXTS));
    common.put("base", request.getContextPath() + PATH);
    common.put("contextPath", request.getContextPath());
    common.put("tokenName", gate.tokenName());
    common.put("token", gate.token(request, response));
    common.put("title", page.title());
    common.put("language", texts.locale().getLanguage());
    common.put("done", done(request));
    StringWriter html = new StringWriter();
    part(html, "templates/admin/top.vm", common, Map.of());
    for (AdminReply.Part part : page.parts()) {
      part(html, part.template(), common, part.values());
    }
    part(html, "templates/admin/bottom.vm", common, Map.of());
    return html.toString();
  }

  private void part(
      StringWriter html, String template, Map<String, Object> common, Map<String, ?> values)
      throws IOException {
    Map<String, Object> all = new HashMap<>(common);
    all.putAll(values);
    try {
      renderer.render(template, all, html);
    } catch (RenderingException e) {
      throw new IllegalStateException("template " + template, e);
    }
  }

  /** What was done before this page was shown, in words; only known ones. */
  private String done(HttpServletRequest request) {
    String key = request.getParameter("done");
    return key == null ? "" : texts.all(TEXTS + "done.").getOrDefault(TEXTS + "done." + key, "");
  }

  private static String fileName(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
