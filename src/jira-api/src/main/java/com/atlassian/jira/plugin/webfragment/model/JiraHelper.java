package com.atlassian.jira.plugin.webfragment.model;

import com.atlassian.jira.project.Project;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * Declaration of Jira's {@code JiraHelper}.
 *
 * <p>Source: jira-api-core, JiraHelper (11.3; CONDEC). Confidence: VERIFIED.
 */
public class JiraHelper {
  private final HttpServletRequest request;
  private final Project project;
  private final Map<String, Object> contextParams;

  public JiraHelper() {
    this(null, null, Map.of());
  }

  // LIKELY
  public JiraHelper(
      HttpServletRequest request, Project project, Map<String, Object> contextParams) {
    this.request = request;
    this.project = project;
    this.contextParams = contextParams;
  }

  public Project getProject() {
    return project;
  }

  public Map<String, Object> getContextParams() {
    return contextParams;
  }

  public HttpServletRequest getRequest() {
    return request;
  }
}
