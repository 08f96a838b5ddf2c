package org.nivaran.sandbox.web;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;
import org.nivaran.sandbox.boot.Sandbox;
import org.nivaran.sandbox.boot.SandboxOptions;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.jira.permission.PermissionSchemes;
import org.nivaran.sandbox.jira.permission.PermissionSchemes.HolderType;
import org.ofbiz.core.entity.GenericEntityException;

/**
 * A running sandbox with the administrator {@code ada}, the member {@code uma}, the outsider {@code
 * oto} and the project {@code SAN}. Each password is the name.
 */
final class WebSandbox extends ExternalResource {

  private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

  private static final List<ProjectPermissionKey> OF_MEMBERS =
      List.of(
          ProjectPermissions.BROWSE_PROJECTS,
          ProjectPermissions.CREATE_ISSUES,
          ProjectPermissions.EDIT_ISSUES,
          ProjectPermissions.TRANSITION_ISSUES,
          ProjectPermissions.ADD_COMMENTS,
          ProjectPermissions.ASSIGN_ISSUES,
          ProjectPermissions.ASSIGNABLE_USER,
          ProjectPermissions.RESOLVE_ISSUES,
          ProjectPermissions.CLOSE_ISSUES,
          ProjectPermissions.CREATE_ATTACHMENTS);

  private final TemporaryFolder folder = new TemporaryFolder();
  private final Path[] plugin;

  @SuppressWarnings("NullAway.Init")
  private Sandbox sandbox;

  /**
   * @param plugin jars to install
   */
  WebSandbox(Path... plugin) {
    this.plugin = plugin;
  }

  @Override
  protected void before() throws IOException {
    folder.create();
    sandbox =
        Sandbox.start(
            SandboxOptions.inDirectory(folder.getRoot().toPath()), InstantSource.system());
    ApplicationUser ada = person("ada", "Ada", "jira-administrators", "jira-software-users");
    person("uma", "Uma <b>", "jira-software-users");
    jira().users().create("oto", "Oto", null, "oto");
    jira().globalPermissions().grant(GlobalPermissionKey.ADMINISTER, "jira-administrators");
    makeProject(ada);
    for (Path jar : plugin) {
      sandbox.plugins().install(jar);
    }
  }

  private ApplicationUser person(String name, String displayName, String... groups) {
    ApplicationUser person = jira().users().create(name, displayName, null, name);
    for (String group : groups) {
      jira().groups().create(group);
      jira().groups().add(person, group);
    }
    return person;
  }

  private void makeProject(ApplicationUser lead) {
    jira()
        .projectService()
        .createProject(
            jira()
                .projectService()
                .validateCreateProject(
                    lead,
                    new ProjectCreationData.Builder()
                        .withKey("SAN")
                        .withName("Sand & <i>box</i>")
                        .withLead(lead)
                        .withType("software")
                        .build()));
    PermissionSchemes schemes = jira().permissionSchemes();
    long scheme = schemes.create("Members", "").id();
    for (ProjectPermissionKey permission : OF_MEMBERS) {
      schemes.grant(scheme, permission, HolderType.GROUP, "jira-software-users");
    }
    schemes.grant(
        scheme, ProjectPermissions.DELETE_ISSUES, HolderType.GROUP, "jira-administrators");
    schemes.assign(project(), scheme);
  }

  @Override
  protected void after() {
    if (sandbox != null) {
      sandbox.close();
    }
    folder.delete();
  }

  /** Makes a custom field of a built-in type and puts it on all screens. */
  CustomField field(String name, String type, String... options) {
    try {
      CustomField field =
          jira()
              .customFieldManager()
              .createCustomField(
                  name,
                  "",
                  jira().customFieldManager().getCustomFieldType(TYPES + type),
                  null,
                  List.of(GlobalIssueContext.getInstance()),
                  Collections.singletonList(null));
      OptionsManager manager = jira().optionsManager();
      for (int i = 0; i < options.length; i++) {
        manager.createOption(
            field.getConfigurationSchemes().get(0).getOneAndOnlyConfig(),
            null,
            (long) i,
            options[i]);
      }
      for (FieldScreen screen : jira().fieldScreenManager().getFieldScreens()) {
        screen.getTab(0).addFieldScreenLayoutItem(field.getId());
      }
      return field;
    } catch (GenericEntityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  Project project() {
    return jira().projectManager().getProjectObjByKey("SAN");
  }

  Jira jira() {
    return sandbox.jira();
  }

  Sandbox sandbox() {
    return sandbox;
  }

  String baseUrl() {
    return sandbox.baseUrl();
  }

  Visitor stranger() {
    return new Visitor(baseUrl());
  }

  Visitor as(String name) {
    return Visitor.loggedIn(baseUrl(), name, name);
  }

  /** An issue made over REST; its key. */
  String issue(Visitor by, String summary) {
    String type = project().getIssueTypes().iterator().next().getId();
    var answer =
        by.sendJson(
            "POST",
            "/rest/api/2/issue",
            Json.object(
                Map.of(
                    "fields",
                    Map.of(
                        "project", Map.of("key", "SAN"),
                        "issuetype", Map.of("id", type),
                        "summary", summary))));
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.body());
    }
    return Json.at(answer.body(), "/key");
  }
}
