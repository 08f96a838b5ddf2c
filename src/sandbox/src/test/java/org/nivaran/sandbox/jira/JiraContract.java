package org.nivaran.sandbox.jira;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService.CreateProjectValidationResult;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;
import org.nivaran.sandbox.database.Database;

/** A Jira on an empty database with an administrator; each contract runs on both databases. */
public abstract class JiraContract {
  protected static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  protected final RecordedEvents events = new RecordedEvents();
  protected Instant now = Instant.parse("2026-11-24T06:30:00Z");
  protected final InstantSource clock = () -> now;
  protected Database database;
  protected Jira jira;
  protected ApplicationUser admin;

  protected abstract Database openDatabase();

  @Before
  public void startJira() {
    database = openDatabase();
    jira = newNode();
    admin = jira.users().create("admin", "Admin", "admin@example.org", "admin");
    jira.groups().add(admin, "jira-administrators");
  }

  /** Another node on the same database. */
  protected Jira newNode() {
    return new Jira(
        database, events, modules(), clock, ZONE, folder.getRoot().toPath().resolve("attachments"));
  }

  protected org.nivaran.sandbox.plugins.PluginModules modules() {
    return new NoPlugins();
  }

  @After
  public void closeDatabase() {
    database.close();
  }

  protected void pass(Duration time) {
    now = now.plus(time);
  }

  protected ApplicationUser user(String name, String... groups) {
    ApplicationUser user = jira.users().create(name, name + " Example", null, name);
    jira.groups().add(user, "jira-software-users");
    for (String group : groups) {
      jira.groups().create(group);
      jira.groups().add(user, group);
    }
    return user;
  }

  protected Project project(String key, String name) {
    CreateProjectValidationResult valid =
        jira.projectService()
            .validateCreateProject(
                admin,
                new ProjectCreationData.Builder()
                    .withKey(key)
                    .withName(name)
                    .withLead(admin)
                    .withType("software")
                    .build());
    return jira.projectService().createProject(valid);
  }
}
