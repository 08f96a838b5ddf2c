package com.atlassian.jira.config;

import com.atlassian.jira.issue.resolution.Resolution;
import java.util.List;

/**
 * Declaration of Jira's {@code ResolutionManager}.
 *
 * <p>Source: jira-api-core, ResolutionManager (operations listed by JD, types not). Confidence:
 * LIKELY.
 */
public interface ResolutionManager {
  // LIKELY
  Resolution createResolution(String name, String description);

  // LIKELY
  List<Resolution> getResolutions();

  // LIKELY
  Resolution getResolution(String id);

  // LIKELY
  Resolution getResolutionByName(String name);
}
