package org.nivaran.sandbox.web.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;
import org.nivaran.sandbox.web.view.SafeHtml;

/** Asks for the parameters of a new part, or of one that is there ({@code count}). */
final class PartParametersPage implements Page {

  private final Jira jira;
  private final PartCatalog catalog;
  private final HostTemplates templates;
  private final PartKind kind;
  private final boolean adds;

  PartParametersPage(
      Jira jira, PartCatalog catalog, HostTemplates templates, PartKind kind, boolean adds) {
    this.jira = jira;
    this.catalog = catalog;
    this.templates = templates;
    this.kind = kind;
    this.adds = adds;
  }

  /** The part, and where it stands already. */
  private record Subject(Part part, @Nullable AbstractDescriptor descriptor, int position) {}

  private Subject subject(PageRequest request, EditedWorkflow edited) {
    if (adds) {
      Part part =
          request
              .parameter("pluginModuleKey")
              .flatMap(key -> catalog.find(kind, key))
              .filter(Part::isAddable)
              .orElseThrow(Refusal::notFound);
      return new Subject(part, null, -1);
    }
    int position = Math.toIntExact(request.requireId("count"));
    AbstractDescriptor descriptor =
        edited.parts().at(kind, position).orElseThrow(Refusal::notFound);
    Part part = catalog.of(kind, descriptor).filter(Part::hasEdit).orElseThrow(Refusal::notFound);
    return new Subject(part, descriptor, position);
  }

  @Override
  public Reply show(PageRequest request) {
    EditedWorkflow edited = EditedWorkflow.of(jira, request);
    if (!edited.isEditable()) {
      throw Refusal.forbidden();
    }
    return form(request, edited, subject(request, edited), "", 200);
  }

  private Reply form(
      PageRequest request, EditedWorkflow edited, Subject subject, String problem, int status) {
    Map<String, Object> values = request.templateValues();
    edited.into(values);
    String path = adds ? kind.addParamsPath() : kind.editParamsPath();
    values.put("action", request.contextPath() + path + ".jspa");
    values.put("back", request.contextPath() + edited.address() + "#" + kind.key());
    values.put("name", subject.part().name(request.messages().locale()));
    values.put("description", subject.part().description(request.messages().locale()));
    values.put("partKey", subject.part().key());
    values.put("count", subject.position() < 0 ? "" : String.valueOf(subject.position()));
    values.put("adds", adds);
    values.put("problem", problem);
    AbstractDescriptor descriptor = subject.descriptor();
    SafeHtml fields =
        descriptor == null
            ? subject.part().input(request)
            : subject.part().edit(request, descriptor);
    values.put("fields", fields);
    return Reply.View.of(
            subject.part().name(request.messages().locale()),
            templates.render("workflow/parameters.vm", values))
        .in(Frame.ADMIN)
        .withStatus(status);
  }

  @Override
  public Reply submit(PageRequest request) {
    EditedWorkflow edited = EditedWorkflow.of(jira, request).forChange(request);
    Subject subject = subject(request, edited);
    Map<String, String> arguments = new LinkedHashMap<>(subject.part().identity());
    try {
      arguments.putAll(subject.part().arguments(request, new HashMap<>(request.form())));
    } catch (IllegalArgumentException wrong) {
      String problem =
          Objects.requireNonNullElse(
              wrong.getMessage(), request.messages().getText("refusal.bad-request"));
      return form(request, edited, subject, problem, 400);
    }
    AbstractDescriptor descriptor = subject.descriptor();
    if (descriptor == null) {
      edited.parts().add(kind, arguments);
    } else {
      Map<String, String> present = PartKind.arguments(descriptor);
      present.clear();
      present.putAll(arguments);
    }
    edited.save(request);
    return new Reply.Redirect(edited.address() + "#" + kind.key());
  }
}
