package org.nivaran.jira.search;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;

/** {@code atLevel(2)}: open at a level from 1 to 4. */
public final class AtLevel extends GrievanceFunction {

  public AtLevel(GrievanceLists lists) {
    super(lists, 1);
  }

  @Override
  Optional<String> complaint(List<String> given) {
    return given.get(0).matches("[1-4]")
        ? Optional.empty()
        : Optional.of(lists().text("not-a-level", given.get(0)));
  }

  @Override
  List<IssueId> find(List<String> given, @Nullable ApplicationUser searcher) {
    Level level = new Level(Integer.parseInt(given.get(0)));
    return lists().now((search, now) -> search.atLevel(level, GrievanceLists.MOST));
  }
}
