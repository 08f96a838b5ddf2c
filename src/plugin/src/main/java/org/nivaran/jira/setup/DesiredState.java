package org.nivaran.jira.setup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Department;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.DeskEditor;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.settings.RecordStore;
import org.nivaran.jira.settings.RecordTable;
import org.nivaran.jira.settings.Secrets;
import org.nivaran.jira.settings.Settings;

/**
 * Everything that a desk needs, as a list in the order in which one thing needs another. The
 * settings, with which the desk begins to work, come last. Thread safe.
 */
public final class DesiredState {

  static final String SETTINGS = "settings";

  private final Settings settings;
  private final RecordStore records;
  private final DeskEditor editor;
  private final Projects projects;
  private final Bot bot;
  private final Constants constants;
  private final Fields fields;
  private final Screens screens;
  private final Groups groups;
  private final Roles roles;
  private final Workflows workflows;
  private final Permissions permissions;
  private final Confidential confidential;
  private final DayDashboard dashboard;
  private final DeskData data;

  public DesiredState(
      JiraConfiguration jira,
      DeskEditor editor,
      RecordStore records,
      ReferenceData referenceData,
      Settings settings,
      Secrets secrets,
      Texts texts) {
    Words words = new Words(texts);
    this.settings = settings;
    this.records = records;
    this.editor = editor;
    this.projects = new Projects(jira, settings, words);
    this.bot = new Bot(jira, projects);
    this.constants = new Constants(jira, words);
    this.fields = new Fields(jira, words);
    this.screens = new Screens(jira, projects, words);
    this.groups = new Groups(jira);
    this.roles = new Roles(jira, projects, words);
    this.workflows = new Workflows(jira, projects, words);
    this.permissions = new Permissions(jira, projects, words);
    this.dashboard = new DayDashboard(jira, words);
    this.confidential = new Confidential(jira, projects, words);
    this.data = new DeskData(editor, records, referenceData, settings, secrets, jira.users());
  }

  /** What this request wants; a pack that cannot be read is an item that says so. */
  List<Item> items(SetupRequest wanted) {
    List<Item> items = new ArrayList<>();
    items.add(bot.exists(wanted.bot()));
    Pack pack;
    List<Department> departments;
    try {
      pack = Pack.named(wanted.pack());
      departments = pack.departments();
    } catch (IllegalArgumentException e) {
      items.add(unreadable(wanted.pack(), String.valueOf(e.getMessage())));
      return items;
    }
    items.add(projects.project(wanted));
    items.addAll(constants.items());
    items.addAll(projects.issueTypes());
    items.addAll(fields.items());
    items.addAll(screens.items());
    items.add(screens.ofProject(wanted.projectKey()));
    Set<String> departmentGroups = departmentGroups(departments);
    items.addAll(groups.items(departmentGroups));
    items.addAll(roles.items(wanted.projectKey(), departmentGroups));
    items.addAll(workflows.items());
    items.addAll(permissions.items(wanted));
    items.addAll(confidential.items(wanted));
    items.add(dashboard.item());
    items.add(bot.mayWork(wanted.bot()));
    items.addAll(data.items(wanted, pack, departments));
    return items;
  }

  /** Those of the pack and of the departments that an admin has added since. */
  private Set<String> departmentGroups(List<Department> ofPack) {
    Set<String> names = new LinkedHashSet<>();
    ofPack.forEach(department -> names.add(department.group()));
    records.all(RecordTable.DEPARTMENTS).forEach(row -> names.add(row.getOrDefault("group", "")));
    names.remove("");
    return names;
  }

  /** Lets the desk begin to work. Only for when nothing else has failed. */
  Item settings(SetupRequest wanted) {
    return Item.of(
            Part.SETTINGS,
            SETTINGS,
            wanted.projectKey(),
            known -> lookAtSettings(settings(wanted, known)),
            known -> {
              editor.saveSettings(settings(wanted, known));
              return SETTINGS;
            })
        .removedBy((admin, id) -> editor.forgetSettings());
  }

  /** What an admin has chosen is named and changed by consent; ids of parts follow the parts. */
  private Finding lookAtSettings(DeskSettings then) {
    Optional<DeskSettings> now = settings.current();
    if (now.isEmpty()) {
      return Finding.missing();
    }
    if (now.get().equals(then)) {
      return Finding.present(SETTINGS);
    }
    String chosenNow = chosen(now.get());
    String chosenThen = chosen(then);
    return chosenNow.equals(chosenThen)
        ? Finding.missing()
        : Finding.differs(
            SETTINGS,
            Reason.of("setup.settings.now", chosenNow),
            Reason.of("setup.settings.then", chosenThen));
  }

  private static String chosen(DeskSettings settings) {
    return Stream.concat(
            Stream.of(
                settings.projectKey(), settings.botUser(), settings.graphBaseUrl().toString()),
            settings.languages().stream().map(Language::tag))
        .collect(Collectors.joining(", "));
  }

  /** How many grievances there are in the project that the set-up has made. */
  int grievances(String projectId) {
    return projects.issues(projectId);
  }

  private static Item unreadable(String pack, String why) {
    return Item.of(
        Part.PACK,
        "pack",
        pack,
        known -> Finding.blocked("pack", Reason.of("setup.pack.unreadable", pack, why)),
        known -> {
          throw new IllegalStateException(why);
        });
  }

  private static DeskSettings settings(SetupRequest wanted, Known known) {
    return new DeskSettings(
        wanted.bot(),
        wanted.projectKey(),
        Long.parseLong(known.need(Projects.PROJECT)),
        wanted.graphBaseUrl(),
        wanted.languages(),
        ids(GrievanceField.class, field -> Long.valueOf(known.need(Fields.key(field)))),
        ids(Kind.class, kind -> known.need(Constants.key(kind))),
        ids(GrievanceState.class, state -> known.need(Constants.key(state))),
        ids(ResolutionKind.class, kind -> known.need(Constants.key(kind))));
  }

  private static <E extends Enum<E>, V> Map<E, V> ids(Class<E> type, Function<E, V> id) {
    Map<E, V> ids = new EnumMap<>(type);
    for (E each : type.getEnumConstants()) {
      ids.put(each, id.apply(each));
    }
    return ids;
  }
}
