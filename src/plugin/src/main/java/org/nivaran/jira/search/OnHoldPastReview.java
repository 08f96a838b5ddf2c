package org.nivaran.jira.search;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;

/** {@code onHoldPastReview()}: on hold although the day of the review has come. */
public final class OnHoldPastReview extends GrievanceFunction {

  public OnHoldPastReview(GrievanceLists lists) {
    super(lists, 0);
  }

  @Override
  List<IssueId> find(List<String> given, @Nullable ApplicationUser searcher) {
    return lists()
        .now((search, now) -> search.onHoldPastReview(lists().dateOf(now), GrievanceLists.MOST));
  }
}
