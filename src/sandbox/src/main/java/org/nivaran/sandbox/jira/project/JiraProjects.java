package org.nivaran.sandbox.jira.project;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jira's {@link ProjectManager}. */
public final class JiraProjects implements ProjectManager {
  private final Projects projects;

  public JiraProjects(Projects projects) {
    this.projects = projects;
  }

  @Override
  public @Nullable Project getProjectObj(@Nullable Long id) {
    return projects.byId(id).orElse(null);
  }

  @Override
  public @Nullable Project getProjectObjByKey(@Nullable String key) {
    return projects.byKey(key).orElse(null);
  }

  @Override
  public @Nullable Project getProjectByCurrentKey(@Nullable String key) {
    return projects.byKey(key).orElse(null);
  }

  @Override
  public @Nullable Project getProjectObjByName(@Nullable String name) {
    return projects.byName(name).orElse(null);
  }

  @Override
  public List<Project> getProjects() {
    return List.copyOf(projects.all());
  }

  @Override
  public List<Project> getProjectObjects() {
    return getProjects();
  }
}
