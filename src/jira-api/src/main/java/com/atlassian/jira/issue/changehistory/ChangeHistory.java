package com.atlassian.jira.issue.changehistory;

import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.List;

/**
 * Declaration of Jira's {@code ChangeHistory}.
 *
 * <p>Source: jira-api-core, ChangeHistoryManager (type VERIFIED: MRIM, members not). Confidence:
 * LIKELY.
 */
public class ChangeHistory {
  private final Long id;
  private final ApplicationUser author;
  private final Timestamp timePerformed;
  private final List<ChangeItemBean> items;

  // Ours: Jira's constructor takes an entity of ofbiz, which we do not declare
  public ChangeHistory(
      Long id, ApplicationUser author, Timestamp timePerformed, List<ChangeItemBean> items) {
    this.id = id;
    this.author = author;
    this.timePerformed = timePerformed;
    this.items = List.copyOf(items);
  }

  // LIKELY
  public Long getId() {
    return id;
  }

  // LIKELY
  public ApplicationUser getAuthorObject() {
    return author;
  }

  // LIKELY
  public Timestamp getTimePerformed() {
    return timePerformed;
  }

  // LIKELY
  public List<ChangeItemBean> getChangeItemBeans() {
    return items;
  }
}
