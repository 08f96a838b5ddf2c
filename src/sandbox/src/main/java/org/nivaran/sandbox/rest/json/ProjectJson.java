package org.nivaran.sandbox.rest.json;

import com.atlassian.jira.project.Project;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Projects.
 *
 * @param links the addresses
 * @param people people
 * @param constants issue types
 */
public record ProjectJson(Links links, PeopleJson people, ConstantsJson constants) {

  /**
   * @param project a project
   * @return as lists and issues show it
   */
  public Map<String, @Nullable Object> reference(Project project) {
    return base(project).asMap();
  }

  /**
   * @param project a project
   * @return as its own address shows it
   */
  public Map<String, @Nullable Object> whole(Project project) {
    return base(project)
        .with("description", project.getDescription() == null ? "" : project.getDescription())
        .with("lead", people.user(project.getProjectLead()))
        .with("issueTypes", project.getIssueTypes().stream().map(constants::issueType).toList())
        .asMap();
  }

  private JsonObject base(Project project) {
    return new JsonObject()
        .with("self", links.self("project", project.getId()))
        .with("id", String.valueOf(project.getId()))
        .with("key", project.getKey())
        .with("name", project.getName())
        .with(
            "projectTypeKey",
            project.getProjectTypeKey() == null
                ? "software"
                : project.getProjectTypeKey().getKey());
  }
}
