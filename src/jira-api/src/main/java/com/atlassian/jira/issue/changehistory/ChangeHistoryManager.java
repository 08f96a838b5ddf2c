package com.atlassian.jira.issue.changehistory;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.List;

/**
 * Declaration of Jira's {@code ChangeHistoryManager}.
 *
 * <p>Source: jira-api-core, ChangeHistoryManager (MRIM). Confidence: VERIFIED.
 */
public interface ChangeHistoryManager {
  List<ChangeHistory> getChangeHistories(Issue issue);

  // LIKELY
  List<ChangeItemBean> getChangeItemsForField(Issue issue, String field);
}
