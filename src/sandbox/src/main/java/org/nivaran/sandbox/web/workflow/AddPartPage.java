package org.nivaran.sandbox.web.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/** Offers the parts of a kind. One that asks for nothing is added at once. */
final class AddPartPage implements Page {

  private final Jira jira;
  private final PartCatalog catalog;
  private final HostTemplates templates;
  private final PartKind kind;

  AddPartPage(Jira jira, PartCatalog catalog, HostTemplates templates, PartKind kind) {
    this.jira = jira;
    this.catalog = catalog;
    this.templates = templates;
    this.kind = kind;
  }

  /**
   * A part to choose.
   *
   * @param key its key
   * @param name its name
   * @param description what it does
   */
  public record Offer(String key, String name, String description) {}

  @Override
  public Reply show(PageRequest request) {
    EditedWorkflow edited = EditedWorkflow.of(jira, request);
    if (!edited.isEditable()) {
      throw Refusal.forbidden();
    }
    Locale locale = request.messages().locale();
    Map<String, Object> values = request.templateValues();
    edited.into(values);
    values.put("action", request.contextPath() + kind.addPath() + ".jspa");
    values.put("back", request.contextPath() + edited.address() + "#" + kind.key());
    String title = request.messages().getText("workflow.add." + kind.key());
    values.put("title", title);
    List<Offer> offers =
        catalog.all(kind).stream()
            .filter(part -> part.isAddable() && fits(part, edited))
            .map(part -> new Offer(part.key(), part.name(locale), part.description(locale)))
            .toList();
    values.put("offers", offers);
    return Reply.View.of(title, templates.render("workflow/add.vm", values)).in(Frame.ADMIN);
  }

  /** A unique part stands on a transition once. */
  private boolean fits(Part part, EditedWorkflow edited) {
    return !part.isUnique()
        || edited.parts().of(kind).stream()
            .map(descriptor -> catalog.of(kind, descriptor))
            .flatMap(Optional::stream)
            .noneMatch(present -> present.key().equals(part.key()));
  }

  @Override
  public Reply submit(PageRequest request) {
    EditedWorkflow edited = EditedWorkflow.of(jira, request).forChange(request);
    Part part =
        request
            .parameter("pluginModuleKey")
            .flatMap(key -> catalog.find(kind, key))
            .filter(known -> known.isAddable() && fits(known, edited))
            .orElseThrow(Refusal::badRequest);
    if (part.hasInput()) {
      return new Reply.Redirect(
          kind.addParamsPath()
              + "!default.jspa?"
              + edited.query()
              + "&pluginModuleKey="
              + PageRequest.encode(part.key()));
    }
    Map<String, String> arguments = new java.util.LinkedHashMap<>(part.identity());
    arguments.putAll(part.arguments(request, Map.of()));
    edited.parts().add(kind, arguments);
    edited.save(request);
    return new Reply.Redirect(edited.address() + "#" + kind.key());
  }
}
