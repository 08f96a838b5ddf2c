package org.nivaran.jira.search;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;

/** {@code dueWithin("2d")}: open, and the citizen's clock ends in that time from now. */
public final class DueWithin extends GrievanceFunction {

  public DueWithin(GrievanceLists lists) {
    super(lists, 1);
  }

  @Override
  Optional<String> complaint(List<String> given) {
    return Within.parse(given.get(0)).isPresent()
        ? Optional.empty()
        : Optional.of(lists().text("not-a-length", given.get(0)));
  }

  @Override
  List<IssueId> find(List<String> given, @Nullable ApplicationUser searcher) {
    Duration length = Within.parse(given.get(0)).orElse(Duration.ZERO);
    return lists()
        .now((search, now) -> search.dueWithin(now, now.plus(length), GrievanceLists.MOST));
  }
}
