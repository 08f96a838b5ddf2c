package org.nivaran.sandbox.web.workflow;

import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.template.Templates;
import org.nivaran.sandbox.web.page.Access;
import org.nivaran.sandbox.web.page.PageRoutes;
import org.nivaran.sandbox.web.view.HostTemplates;

/** The pages of the workflow editor, for administrators. */
public final class WorkflowEditor {

  private static final String FORM = "!default.jspa";
  private static final String SENT = ".jspa";

  private WorkflowEditor() {}

  /**
   * @param routes gets the pages
   * @param jira Jira's services
   * @param modules what plugins bring
   * @param templates renders plugins' screens
   * @param hostTemplates renders the host's
   */
  public static void addTo(
      PageRoutes routes,
      Jira jira,
      PluginModules modules,
      Templates templates,
      HostTemplates hostTemplates) {
    PartCatalog catalog = new PartCatalog(jira, modules, templates, hostTemplates);
    routes.add(
        Access.ADMINISTRATOR,
        new TransitionPage(jira, catalog, hostTemplates),
        EditedWorkflow.PATH);
    for (PartKind kind : PartKind.values()) {
      routes.add(
          Access.ADMINISTRATOR,
          new AddPartPage(jira, catalog, hostTemplates, kind),
          kind.addPath() + FORM,
          kind.addPath() + SENT);
      routes.add(
          Access.ADMINISTRATOR,
          new PartParametersPage(jira, catalog, hostTemplates, kind, true),
          kind.addParamsPath() + FORM,
          kind.addParamsPath() + SENT);
      routes.add(
          Access.ADMINISTRATOR,
          new PartParametersPage(jira, catalog, hostTemplates, kind, false),
          kind.editParamsPath() + FORM,
          kind.editParamsPath() + SENT);
    }
  }
}
