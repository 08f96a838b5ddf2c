package org.nivaran.jira.search;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;

/** {@code overdueGrievances()}: open and past the end of the citizen's clock. */
public final class OverdueGrievances extends GrievanceFunction {

  public OverdueGrievances(GrievanceLists lists) {
    super(lists, 0);
  }

  @Override
  List<IssueId> find(List<String> given, @Nullable ApplicationUser searcher) {
    return lists().now((search, now) -> search.overdue(now, GrievanceLists.MOST));
  }
}
