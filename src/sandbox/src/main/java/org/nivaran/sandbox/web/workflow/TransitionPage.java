package org.nivaran.sandbox.web.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import com.opensymphony.workflow.loader.ConditionsDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;
import org.nivaran.sandbox.web.view.SafeHtml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /secure/admin/workflows/ViewWorkflowTransition.jspa}: what stands on a transition; moves
 * and removes it.
 */
public final class TransitionPage implements Page {

  private static final Logger log = LoggerFactory.getLogger(TransitionPage.class);

  private final Jira jira;
  private final PartCatalog catalog;
  private final HostTemplates templates;

  TransitionPage(Jira jira, PartCatalog catalog, HostTemplates templates) {
    this.jira = jira;
    this.catalog = catalog;
    this.templates = templates;
  }

  /**
   * What stands on the transition of one kind.
   *
   * @param key the kind
   * @param title its name
   * @param add the address where one is added
   * @param rows what there is
   */
  public record Section(String key, String title, String add, List<Row> rows) {}

  /**
   * One part.
   *
   * @param position where it stands
   * @param name what it is
   * @param view what it does, as the part shows it
   * @param failed the id of the failure to show it; empty for none
   * @param edit the address where it is changed; empty where it cannot be
   * @param deletable whether it can be removed
   * @param first whether none stands before it
   * @param last whether none stands after it
   */
  public record Row(
      int position,
      String name,
      SafeHtml view,
      String failed,
      String edit,
      boolean deletable,
      boolean first,
      boolean last) {}

  @Override
  public Reply show(PageRequest request) {
    EditedWorkflow edited = EditedWorkflow.of(jira, request);
    Map<String, Object> values = request.templateValues();
    edited.into(values);
    values.put("editable", edited.isEditable());
    values.put("from", edited.from());
    values.put("to", edited.to());
    values.put("needsAll", edited.parts().needsAll());
    List<Section> sections = new ArrayList<>();
    for (PartKind kind : PartKind.values()) {
      sections.add(section(request, edited, kind));
    }
    values.put("sections", sections);
    String title = edited.action().getName();
    return Reply.View.of(title, templates.render("workflow/transition.vm", values)).in(Frame.ADMIN);
  }

  private Section section(PageRequest request, EditedWorkflow edited, PartKind kind) {
    List<AbstractDescriptor> parts = edited.parts().of(kind);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      rows.add(row(request, edited, kind, i, parts));
    }
    return new Section(
        kind.key(),
        request.messages().getText("workflow.of." + kind.key()),
        request.contextPath() + kind.addPath() + "!default.jspa?" + edited.query(),
        rows);
  }

  private Row row(
      PageRequest request,
      EditedWorkflow edited,
      PartKind kind,
      int position,
      List<AbstractDescriptor> parts) {
    AbstractDescriptor descriptor = parts.get(position);
    Optional<Part> part = catalog.of(kind, descriptor);
    String edit =
        part.filter(Part::hasEdit).isEmpty()
            ? ""
            : request.contextPath()
                + kind.editParamsPath()
                + "!default.jspa?"
                + edited.query()
                + "&count="
                + position;
    SafeHtml view = SafeHtml.NONE;
    String failed = "";
    try {
      view = part.map(known -> known.view(request, descriptor)).orElse(SafeHtml.NONE);
    } catch (RuntimeException | LinkageError failure) {
      failed = UUID.randomUUID().toString();
      log.error("The view of {} failed, id {}", name(request, part, descriptor), failed, failure);
    }
    return new Row(
        position,
        name(request, part, descriptor),
        view,
        failed,
        edit,
        part.map(Part::isDeletable).orElse(true),
        position == 0,
        position == parts.size() - 1);
  }

  private static String name(
      PageRequest request, Optional<Part> part, AbstractDescriptor descriptor) {
    if (descriptor instanceof ConditionsDescriptor group) {
      return request
          .messages()
          .getText("workflow.group", String.valueOf(group.getConditions().size()));
    }
    return part.map(known -> known.name(request.messages().locale()))
        .orElseGet(
            () ->
                request
                    .messages()
                    .getText(
                        "workflow.absent",
                        PartKind.arguments(descriptor).getOrDefault(PartCatalog.CLASS_NAME, "?")));
  }

  @Override
  public Reply submit(PageRequest request) {
    EditedWorkflow edited = EditedWorkflow.of(jira, request).forChange(request);
    TransitionParts parts = edited.parts();
    String wanted = request.parameter("do").orElseThrow(Refusal::badRequest);
    if (wanted.equals("all") || wanted.equals("any")) {
      parts.needAll(wanted.equals("all"));
      edited.save(request);
      return new Reply.Redirect(edited.address() + "#condition");
    }
    PartKind kind =
        request.parameter("kind").flatMap(PartKind::byKey).orElseThrow(Refusal::badRequest);
    int position = Math.toIntExact(request.requireId("count"));
    AbstractDescriptor descriptor = parts.at(kind, position).orElseThrow(Refusal::changedMeanwhile);
    switch (wanted) {
      case "up" -> parts.move(kind, position, -1);
      case "down" -> parts.move(kind, position, 1);
      case "delete" -> {
        if (!catalog.of(kind, descriptor).map(Part::isDeletable).orElse(true)) {
          throw Refusal.forbidden();
        }
        parts.remove(kind, position);
      }
      default -> throw Refusal.badRequest();
    }
    edited.save(request);
    return new Reply.Redirect(edited.address() + "#" + kind.key());
  }
}
