package org.nivaran.jira.setup;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import com.atlassian.jira.project.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nivaran.jira.settings.GrievanceField;

/** The screens of the project and of the moves, found by their names. */
final class Screens {

  private static final String SCHEME_TODO =
      "Make a screen scheme with the screens \"Nivaran: create\", \"Nivaran: edit\" and"
          + " \"Nivaran: view\" and give it to the project by an issue type screen scheme.";

  private final FieldScreenManager screens;
  private final FieldScreenFactory factory;
  private final IssueTypeScreenSchemeManager schemes;

  Screens(
      FieldScreenManager screens,
      FieldScreenFactory factory,
      IssueTypeScreenSchemeManager schemes) {
    this.screens = screens;
    this.factory = factory;
    this.schemes = schemes;
  }

  /** The ids of the screens of moves, by the names that the workflow has for them. */
  Map<String, String> ofMoves(Checklist list, Map<GrievanceField, Long> fields) {
    Map<String, String> ids = new HashMap<>();
    Map<String, List<String>> wanted =
        Map.of(
            "ask-the-citizen",
            List.of(),
            "put-on-hold",
            ids(fields, GrievanceField.HOLD_REASON, GrievanceField.REVIEW_DATE),
            "resolve",
            List.of("resolution", "attachment"),
            "transfer",
            ids(fields, GrievanceField.DEPARTMENT));
    wanted.forEach(
        (name, fieldIds) ->
            ensure(list, name, fieldIds)
                .ifPresent(screen -> ids.put(name, String.valueOf(screen.getId()))));
    return ids;
  }

  /** The screens to create, edit and see a grievance, on the project. */
  void ofProject(Checklist list, Project project, Map<GrievanceField, Long> fields) {
    List<String> asked =
        ids(
            fields,
            GrievanceField.CHANNEL,
            GrievanceField.CATEGORY,
            GrievanceField.PLACE,
            GrievanceField.CITIZEN,
            GrievanceField.LANGUAGE,
            GrievanceField.EXTERNAL_REFERENCE,
            GrievanceField.ACCESS_NEEDS);
    List<String> create = joined(List.of("summary", "issuetype", "description", "priority"), asked);
    create.add("attachment");
    List<String> edit =
        joined(List.of("summary", "issuetype", "description", "priority", "assignee"), asked);
    List<String> view =
        joined(
            List.of("summary", "issuetype", "description", "priority", "assignee", "reporter"),
            ids(fields, GrievanceField.values()));
    Optional<FieldScreen> createScreen = ensure(list, "create", create);
    Optional<FieldScreen> editScreen = ensure(list, "edit", edit);
    Optional<FieldScreen> viewScreen = ensure(list, "view", view);
    if (createScreen.isEmpty() || editScreen.isEmpty() || viewScreen.isEmpty()) {
      return;
    }
    IssueTypeScreenScheme scheme = schemes.getIssueTypeScreenScheme(project);
    if (scheme.isDefault()) {
      // It belongs to other projects too.
      list.byHand("screens of project " + project.getKey(), SCHEME_TODO);
      return;
    }
    list.ifPossible(
        "screens of project " + project.getKey(),
        SCHEME_TODO,
        () -> {
          IssueTypeScreenSchemeEntity entity = scheme.getEntity(null);
          String name = schemeName(project);
          if (name.equals(entity.getFieldScreenScheme().getName())) {
            return true;
          }
          FieldScreenScheme made = factory.createFieldScreenScheme();
          made.setName(name);
          made.setDescription("Nivaran");
          made.store();
          add(made, null, viewScreen.get());
          add(made, IssueOperations.CREATE_ISSUE_OPERATION, createScreen.get());
          add(made, IssueOperations.EDIT_ISSUE_OPERATION, editScreen.get());
          add(made, IssueOperations.VIEW_ISSUE_OPERATION, viewScreen.get());
          entity.setFieldScreenScheme(made);
          schemes.updateIssueTypeScreenSchemeEntity(entity);
          return false;
        });
  }

  private static String schemeName(Project project) {
    return "Nivaran: " + project.getKey();
  }

  private void add(
      FieldScreenScheme scheme, @Nullable ScreenableIssueOperation operation, FieldScreen screen) {
    FieldScreenSchemeItem item = factory.createFieldScreenSchemeItem();
    item.setIssueOperation(operation);
    item.setFieldScreen(screen);
    scheme.addFieldScreenSchemeItem(item);
  }

  private Optional<FieldScreen> ensure(Checklist list, String name, List<String> fieldIds) {
    String screenName = "Nivaran: " + name;
    Supplier<Optional<FieldScreen>> find =
        () ->
            screens.getFieldScreens().stream()
                .filter(screen -> screen.getName().equals(screenName))
                .findFirst();
    return list.ensure("screen: " + screenName, find, () -> create(screenName, fieldIds));
  }

  private FieldScreen create(String name, List<String> fieldIds) {
    FieldScreen screen = factory.createScreen();
    screen.setName(name);
    screen.setDescription("Nivaran");
    screen.store();
    FieldScreenTab tab = screen.addTab("Grievance");
    fieldIds.forEach(tab::addFieldScreenLayoutItem);
    return screen;
  }

  private static List<String> ids(Map<GrievanceField, Long> fields, GrievanceField... wanted) {
    List<String> ids = new ArrayList<>();
    for (GrievanceField field : wanted) {
      Long id = fields.get(field);
      if (id != null) {
        ids.add("customfield_" + id);
      }
    }
    return ids;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }
}
