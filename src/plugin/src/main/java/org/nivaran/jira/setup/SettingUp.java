package org.nivaran.jira.setup;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.notify.MessageTemplate;
import org.nivaran.core.notify.MessageTemplates;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.District;
import org.nivaran.core.routing.Department;
import org.nivaran.jira.settings.DeskEditor;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.GrievanceField;

/**
 * Makes everything the desk needs, in one place of the cluster at a time. Safe to repeat: what is
 * there is used. The settings, with which the desk begins to work, come last and only when nothing
 * has failed.
 */
public final class SettingUp {

  private static final String LOCK = "nivaran-setup";

  /** Two, five and ten office days of seven and a half hours after the breach. */
  private static final EscalationLadder LADDER =
      new EscalationLadder(
          List.of(Duration.ofMinutes(900), Duration.ofMinutes(2250), Duration.ofMinutes(4500)));

  private final ClusterMutex mutex;
  private final UserManager users;
  private final DeskEditor desk;
  private final Constants constants;
  private final Fields fields;
  private final Projects projects;
  private final Screens screens;
  private final Workflows workflows;
  private final Permissions permissions;

  public SettingUp(JiraConfiguration jira, ClusterMutex mutex, DeskEditor desk) {
    this.mutex = mutex;
    this.users = jira.users();
    this.desk = desk;
    this.constants =
        new Constants(
            jira.constants(),
            jira.statuses(),
            jira.statusCategories(),
            jira.resolutions(),
            jira.issueTypes());
    this.fields = new Fields(jira.customFields(), jira.options());
    this.projects = new Projects(jira.projects(), jira.projectService(), jira.typeSchemes());
    this.screens = new Screens(jira.screens(), jira.screenFactory(), jira.screenSchemes());
    this.workflows = new Workflows(jira.workflows(), jira.workflowSchemes());
    this.permissions = new Permissions(jira.permissionSchemes(), jira.groups());
  }

  /**
   * Makes what is missing.
   *
   * @param admin who asks for it; becomes the lead of a new project
   */
  SetupResult apply(ApplicationUser admin, SetupRequest wanted) {
    return mutex.underLock(LOCK, () -> applyAlone(admin, wanted));
  }

  private SetupResult applyAlone(ApplicationUser admin, SetupRequest wanted) {
    Checklist list = new Checklist();
    ApplicationUser bot = users.getUserByName(wanted.bot());
    if (bot == null) {
      list.failed("bot: " + wanted.bot(), "Make the user, or name another.");
      return list.result();
    }
    Optional<Pack> pack = list.find("pack: " + wanted.pack(), () -> Pack.named(wanted.pack()));
    if (pack.isEmpty()) {
      return list.result();
    }
    List<Department> departments = pack.get().departments();
    Map<GrievanceState, String> statuses = constants.statuses(list);
    Map<ResolutionKind, String> resolutions = constants.resolutions(list);
    Map<Kind, String> types = constants.issueTypes(list);
    Map<GrievanceField, Long> fieldIds = fields.ensure(list);
    Map<String, String> moveScreens = screens.ofMoves(list, fieldIds);
    permissions.groups(list, departments);
    Optional<Project> project = projects.ensure(list, admin, wanted);
    project.ifPresent(
        made -> {
          projects.issueTypes(list, made, types);
          screens.ofProject(list, made, fieldIds);
          workflows.ensure(list, admin, made, statuses, moveScreens);
          permissions.scheme(list, made, bot, fieldIds, departments);
        });
    data(list, wanted, pack.get(), departments);
    if (project.isPresent() && !list.hasFailed()) {
      save(
          list,
          new DeskSettings(
              wanted.bot(),
              project.get().getKey(),
              project.get().getId(),
              wanted.graphBaseUrl(),
              fieldIds,
              types,
              statuses,
              resolutions));
    }
    return list.result();
  }

  private void data(Checklist list, SetupRequest wanted, Pack pack, List<Department> departments) {
    list.add("calendar and holidays", () -> desk.addCalendar(pack.calendar()));
    list.add("places", () -> desk.addPlaces(pack.places()));
    list.add("departments", () -> desk.addDepartments(departments));
    list.add("posts", () -> desk.addPosts(pack.posts(name -> users.getUserByName(name) != null)));
    list.add("categories", () -> desk.addCategories(pack.categories()));
    list.add("limits", () -> desk.addLimits(pack.limits()));
    list.add("messages", () -> desk.addMessages(standardMessages()));
    list.add(
        "lines",
        () -> {
          wanted.lines().forEach(line -> desk.saveLine(line.secrets(), line.number()));
          return wanted.lines().size();
        });
    String phoneSecret = wanted.phoneSecret();
    if (phoneSecret != null) {
      list.add(
          "secret of the telephone webhook",
          () -> {
            desk.savePhoneSecret(phoneSecret);
            return 1;
          });
    }
    list.add(
        "district",
        () -> {
          Named name =
              Objects.requireNonNullElseGet(
                  pack.districtName(), () -> Named.of(wanted.district(), wanted.district()));
          desk.saveDistrict(
              new District(name, wanted.referencePrefix(), wanted.zone()),
              pack.calendar().key(),
              LADDER);
          return 1;
        });
  }

  private void save(Checklist list, DeskSettings settings) {
    list.add(
        "settings",
        () -> {
          desk.saveSettings(settings);
          return 1;
        });
  }

  /**
   * The words the desk begins with. Each is to be approved by Meta under the name given here, so
   * that it can be said when the 24-hour window is shut.
   */
  private static List<MessageTemplate> standardMessages() {
    return MessageTemplates.standard().all().stream()
        .map(
            message ->
                new MessageTemplate(
                    message.key(),
                    message.language(),
                    message.text(),
                    "nivaran_" + message.key().replaceAll("[^a-z0-9]", "_")))
        .toList();
  }
}
