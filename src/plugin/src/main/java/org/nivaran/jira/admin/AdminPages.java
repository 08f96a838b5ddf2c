package org.nivaran.jira.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.nivaran.jira.admin.AdminGate.Passage;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.Page;
import org.nivaran.jira.page.PageWriter;
import org.nivaran.jira.settings.NotSetUpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves admin pages: through the gate, into Jira's frame for administration, or to a page that
 * says what went wrong, with an id that is in the log too. Nothing is written before the whole page
 * is there. Thread safe.
 */
public final class AdminPages {

  private static final String TEXTS = "nivaran.admin.";
  private static final String PATH = "/plugins/servlet/nivaran/admin/";
  private static final Logger log = LoggerFactory.getLogger(AdminPages.class);

  private final AdminGate gate;
  private final PageWriter writer;
  private final Texts texts;

  public AdminPages(AdminGate gate, PageWriter writer, Texts texts) {
    this.gate = gate;
    this.writer = writer;
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

  private AdminReply.Page failed(Exception e) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    log.error("Nivaran: admin page failed, id {}", id, e);
    return problem(500, texts.get("admin.failed"), id);
  }

  private AdminReply.Page problem(int status, String message, String id) {
    return AdminReply.page(texts.get("admin.problem"))
        .status(status)
        .with("templates/admin/problem.vm", Map.of("message", message, "id", id));
  }

  private void write(HttpServletRequest request, HttpServletResponse response, AdminReply reply)
      throws IOException {
    if (reply instanceof AdminReply.Moved moved) {
      writer.move(request, response, PATH + moved.path());
    } else if (reply instanceof AdminReply.File file) {
      writer.file(response, file.name(), file.contentType(), file.content());
    } else if (reply instanceof AdminReply.Page page) {
      show(request, response, page);
    } else {
      show(request, response, problem(404, texts.get("admin.not-found"), ""));
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response, AdminReply.Page page)
      throws IOException {
    try {
      writer.write(request, response, framed(request, page));
    } catch (RuntimeException e) {
      writer.write(request, response, framed(request, failed(e)));
    }
  }

  private Page framed(HttpServletRequest request, AdminReply.Page page) {
    List<String> resources = new ArrayList<>(List.of("admin-page"));
    resources.addAll(page.resources());
    Map<String, Object> frame = Map.of("title", page.title(), "done", done(request));
    List<Page.Part> parts = new ArrayList<>();
    parts.add(new Page.Part("templates/admin/top.vm", frame));
    for (Page.Part part : page.parts()) {
      Map<String, Object> values = new HashMap<>(frame);
      values.putAll(part.values());
      parts.add(new Page.Part(part.template(), values));
    }
    parts.add(new Page.Part("templates/admin/bottom.vm", frame));
    return new Page(page.status(), texts.locale(), PATH, texts.all(TEXTS), resources, parts);
  }

  /** What was done before this page was shown, in words; only known ones. */
  private String done(HttpServletRequest request) {
    String key = request.getParameter("done");
    return key == null ? "" : texts.all(TEXTS + "done.").getOrDefault(TEXTS + "done." + key, "");
  }
}
