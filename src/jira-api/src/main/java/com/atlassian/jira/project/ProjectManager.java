package com.atlassian.jira.project;

import java.util.List;

/**
 * Declaration of Jira's {@code ProjectManager}.
 *
 * <p>Source: jira-api-core, ProjectManager (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface ProjectManager {
  Project getProjectObj(Long id);

  Project getProjectObjByKey(String key);

  Project getProjectByCurrentKey(String key);

  Project getProjectObjByName(String name);

  List<Project> getProjects();

  List<Project> getProjectObjects();
}
