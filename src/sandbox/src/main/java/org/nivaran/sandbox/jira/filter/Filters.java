package org.nivaran.sandbox.jira.filter;

import com.atlassian.jira.issue.search.SearchRequest;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code SearchRequestManager} has no method for. Thread safe. */
public interface Filters {

  /** The user's own filters and those shared with the user, by name. */
  List<SearchRequest> visibleTo(@Nullable ApplicationUser user);
}
