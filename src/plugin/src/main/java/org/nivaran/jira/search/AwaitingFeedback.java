package org.nivaran.jira.search;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;

/** {@code awaitingFeedback()}: resolved, and the citizen has not said yet whether it is solved. */
public final class AwaitingFeedback extends GrievanceFunction {

  public AwaitingFeedback(GrievanceLists lists) {
    super(lists, 0);
  }

  @Override
  List<IssueId> find(List<String> given, @Nullable ApplicationUser searcher) {
    return lists().now((search, now) -> search.awaitingFeedback(GrievanceLists.MOST));
  }
}
