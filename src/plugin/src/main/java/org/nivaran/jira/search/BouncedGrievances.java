package org.nivaran.jira.search;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;

/** {@code bouncedGrievances()}: open and handed on more than once. */
public final class BouncedGrievances extends GrievanceFunction {

  public BouncedGrievances(GrievanceLists lists) {
    super(lists, 0);
  }

  @Override
  List<IssueId> find(List<String> given, @Nullable ApplicationUser searcher) {
    return lists().now((search, now) -> search.bounced(GrievanceLists.MOST));
  }
}
