package org.nivaran.sandbox.web.issue;

import com.atlassian.jira.issue.status.Status;

/**
 * A status as a page shows it.
 *
 * @param id its id
 * @param name its name
 * @param category the key of its category
 */
public record StatusView(String id, String name, String category) {

  /**
   * @param status a status
   * @return its view
   */
  public static StatusView of(Status status) {
    return new StatusView(
        status.getId(), status.getNameTranslation(), status.getStatusCategory().getKey());
  }
}
