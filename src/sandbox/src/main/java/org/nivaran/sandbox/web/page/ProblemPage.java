package org.nivaran.sandbox.web.page;

import java.util.Map;
import org.nivaran.sandbox.web.view.HostTemplates;

/** How refusals and failures look: what happened in words, and what can be done. Thread safe. */
public final class ProblemPage {

  private final HostTemplates templates;

  /**
   * @param templates the host's templates
   */
  public ProblemPage(HostTemplates templates) {
    this.templates = templates;
  }

  /**
   * @param request who asked
   * @param refusal why not
   * @return the page
   */
  public Reply.View refused(PageRequest request, Refusal refusal) {
    return page(request, refusal.status(), refusal.messageKey(), "");
  }

  /**
   * @param request who asked
   * @param id the id under which the log tells more
   * @return the page
   */
  public Reply.View failed(PageRequest request, String id) {
    return page(request, 500, "refusal.failed", id);
  }

  private Reply.View page(PageRequest request, int status, String messageKey, String id) {
    String title = request.messages().getText("problem.title." + status);
    Map<String, Object> values = request.templateValues();
    values.put("title", title);
    values.put("message", request.messages().getText(messageKey));
    values.put("id", id);
    return Reply.View.of(title, templates.render("problem.vm", values))
        .in(Frame.FOCUSED)
        .withStatus(status);
  }
}
