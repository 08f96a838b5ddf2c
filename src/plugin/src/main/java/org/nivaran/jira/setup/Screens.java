package org.nivaran.jira.setup;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import com.atlassian.jira.project.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.settings.GrievanceField;

/**
 * The screens of the project and of the moves, found by their names. Their fields stand in the
 * order in which a call goes: what, who, where, how to reach.
 */
final class Screens {

  private static final String NAME = "Nivaran: ";
  private static final String OF_PROJECT = "project-screens";
  private static final String TAB = "Grievance";

  /** Which screen is shown when; the default first. */
  private static final Map<Optional<ScreenableIssueOperation>, String> OPERATIONS = operations();

  /** Jira's own fields by their ids, ours by their constants. */
  private static final Map<String, List<Object>> FIELDS = fields();

  private final FieldScreenManager screens;
  private final FieldScreenFactory factory;
  private final IssueTypeScreenSchemeManager schemes;
  private final FieldScreenSchemeManager fieldScreenSchemes;
  private final Projects projects;
  private final Words words;

  Screens(JiraConfiguration jira, Projects projects, Words words) {
    this.screens = jira.screens();
    this.factory = jira.screenFactory();
    this.schemes = jira.screenSchemes();
    this.fieldScreenSchemes = jira.fieldScreenSchemes();
    this.projects = projects;
    this.words = words;
  }

  private static Map<String, List<Object>> fields() {
    Map<String, List<Object>> fields = new LinkedHashMap<>();
    fields.put(
        "create",
        List.of(
            "issuetype",
            "summary",
            "description",
            GrievanceField.CHANNEL,
            GrievanceField.CITIZEN,
            GrievanceField.LANGUAGE,
            GrievanceField.CATEGORY,
            GrievanceField.PLACE,
            GrievanceField.ACCESS_NEEDS,
            "priority",
            GrievanceField.EXTERNAL_REFERENCE,
            "security",
            "attachment"));
    fields.put(
        "edit",
        List.of(
            "issuetype",
            "summary",
            "description",
            GrievanceField.CATEGORY,
            GrievanceField.PLACE,
            GrievanceField.CHANNEL,
            GrievanceField.CITIZEN,
            GrievanceField.LANGUAGE,
            GrievanceField.ACCESS_NEEDS,
            "priority",
            "assignee",
            GrievanceField.EXTERNAL_REFERENCE,
            "security"));
    List<Object> view =
        new ArrayList<>(
            List.of(
                "issuetype",
                "summary",
                "description",
                "priority",
                "assignee",
                "reporter",
                "security"));
    view.addAll(List.of(GrievanceField.values()));
    fields.put("view", view);
    fields.put("ask-the-citizen", List.of(GrievanceField.REVIEW_DATE));
    fields.put("put-on-hold", List.of(GrievanceField.HOLD_REASON, GrievanceField.REVIEW_DATE));
    fields.put("resolve", List.of("resolution", "attachment"));
    fields.put("transfer", List.of(GrievanceField.DEPARTMENT));
    return fields;
  }

  private static Map<Optional<ScreenableIssueOperation>, String> operations() {
    Map<Optional<ScreenableIssueOperation>, String> operations = new LinkedHashMap<>();
    operations.put(Optional.empty(), "view");
    operations.put(Optional.of(IssueOperations.CREATE_ISSUE_OPERATION), "create");
    operations.put(Optional.of(IssueOperations.EDIT_ISSUE_OPERATION), "edit");
    operations.put(Optional.of(IssueOperations.VIEW_ISSUE_OPERATION), "view");
    return operations;
  }

  static String key(String name) {
    return "screen:" + name;
  }

  /** The screens themselves, before the workflows that name them. */
  List<Item> items() {
    return FIELDS.keySet().stream().map(this::screen).toList();
  }

  /** Which screens the project has. */
  Item ofProject(String projectKey) {
    Reason todo = Reason.of("setup.todo.screens", projectKey);
    return Item.of(
            Part.SCREEN_SCHEME,
            OF_PROJECT,
            schemeName(projectKey),
            known -> lookOfProject(known, todo),
            this::assign)
        .elseByHand(todo)
        .removedWithProject();
  }

  private Item screen(String name) {
    String screenName = NAME + name;
    return Item.of(
        Part.SCREEN,
        key(name),
        screenName,
        known ->
            find(screenName).map(found -> look(found, name, known)).orElseGet(Finding::missing),
        known -> String.valueOf(ensure(screenName, name, known).getId()));
  }

  private Finding look(FieldScreen found, String name, Known known) {
    String id = String.valueOf(found.getId());
    List<String> lacking = new ArrayList<>();
    for (Object field : FIELDS.getOrDefault(name, List.of())) {
      Optional<String> fieldId = idOf(field, known);
      if (fieldId.isPresent() && !found.containsField(fieldId.get())) {
        lacking.add(field instanceof GrievanceField ours ? ours.fieldName() : field.toString());
      }
    }
    lacking.remove("security");
    if (found.getTabs().isEmpty()) {
      lacking.add(TAB);
    }
    if (!lacking.isEmpty()) {
      return Finding.differs(
          id, Reason.of("setup.screen.lacks", found.getName(), String.join(", ", lacking)));
    }
    return known.isOurs(key(name), id)
        ? Finding.present(id)
        : Finding.present(id, Reason.of("setup.note.theirs", found.getName()));
  }

  private FieldScreen ensure(String screenName, String name, Known known) {
    Optional<FieldScreen> present = find(screenName);
    FieldScreen screen = present.orElseGet(factory::createScreen);
    if (present.isEmpty()) {
      screen.setName(screenName);
      screen.setDescription(words.both("setup.describe.screen"));
      screen.store();
    }
    FieldScreenTab tab = screen.getTabs().isEmpty() ? screen.addTab(TAB) : screen.getTab(0);
    for (Object field : FIELDS.getOrDefault(name, List.of())) {
      idOf(field, known)
          .filter(id -> !screen.containsField(id))
          .ifPresent(tab::addFieldScreenLayoutItem);
    }
    return screen;
  }

  /** Empty for a field that is not there yet. */
  private static Optional<String> idOf(Object field, Known known) {
    return field instanceof GrievanceField ours
        ? known.id(Fields.key(ours)).map(id -> "customfield_" + id)
        : Optional.of(field.toString());
  }

  private Optional<FieldScreen> find(String name) {
    return screens.getFieldScreens().stream()
        .filter(screen -> screen.getName().equals(name))
        .findFirst();
  }

  private Finding lookOfProject(Known known, Reason todo) {
    Project project = projects.of(known);
    IssueTypeScreenScheme scheme = schemes.getIssueTypeScreenScheme(project);
    FieldScreenScheme current = scheme.getEntity(null).getFieldScreenScheme();
    String wanted = schemeName(project.getKey());
    if (wanted.equals(current.getName())) {
      List<String> lacking = lackingOperations(current).values().stream().distinct().toList();
      return lacking.isEmpty()
          ? Finding.present(wanted)
          : Finding.differs(
              wanted, Reason.of("setup.screen.lacks", wanted, String.join(", ", lacking)));
    }
    // The default scheme belongs to other projects too.
    return scheme.isDefault()
        ? Finding.byHand(todo)
        : Assigned.look(known, OF_PROJECT, current.getName(), wanted);
  }

  private String assign(Known known) {
    Project project = projects.of(known);
    IssueTypeScreenSchemeEntity entity = schemes.getIssueTypeScreenScheme(project).getEntity(null);
    FieldScreenScheme made =
        fieldScreenSchemes.getFieldScreenSchemes().stream()
            .filter(each -> each.getName().equals(schemeName(project.getKey())))
            .findFirst()
            .orElseGet(() -> create(project));
    lackingOperations(made)
        .forEach((operation, screen) -> add(made, operation.orElse(null), known.need(key(screen))));
    entity.setFieldScreenScheme(made);
    schemes.updateIssueTypeScreenSchemeEntity(entity);
    return made.getName();
  }

  private FieldScreenScheme create(Project project) {
    FieldScreenScheme made = factory.createFieldScreenScheme();
    made.setName(schemeName(project.getKey()));
    made.setDescription(words.both("setup.describe.screen"));
    made.store();
    return made;
  }

  /** A screen of the admin's own for an operation is as good as ours. */
  private static Map<Optional<ScreenableIssueOperation>, String> lackingOperations(
      FieldScreenScheme scheme) {
    Map<Optional<ScreenableIssueOperation>, String> lacking = new LinkedHashMap<>(OPERATIONS);
    scheme
        .getFieldScreenSchemeItems()
        .forEach(item -> lacking.remove(Optional.ofNullable(item.getIssueOperation())));
    return lacking;
  }

  private static String schemeName(String projectKey) {
    return NAME + projectKey;
  }

  private void add(
      FieldScreenScheme scheme, @Nullable ScreenableIssueOperation operation, String screenId) {
    FieldScreenSchemeItem item = factory.createFieldScreenSchemeItem();
    item.setIssueOperation(operation);
    item.setFieldScreen(screens.getFieldScreen(Long.valueOf(screenId)));
    scheme.addFieldScreenSchemeItem(item);
  }
}
