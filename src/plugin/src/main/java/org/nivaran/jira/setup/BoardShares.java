package org.nivaran.jira.setup;

import com.atlassian.jira.issue.search.SearchRequest;
import com.atlassian.jira.issue.search.SearchRequestManager;
import com.atlassian.jira.sharing.SharePermissionImpl;
import com.atlassian.jira.sharing.SharedEntity.SharePermissions;
import com.atlassian.jira.sharing.type.ShareType;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares the filter under a board with the groups that work with the board, and with nobody else: a
 * share with the project would show the names of all departments' boards to every officer, because
 * whoever may see one grievance of a project counts as seeing the project. Jira's pages and REST
 * refuse a share with a group to those who are not in it, as an admin mostly is not; its manager
 * does not ask. Thread safe.
 */
public final class BoardShares {

  private static final Logger log = LoggerFactory.getLogger(BoardShares.class);

  private final SearchRequestManager filters;

  public BoardShares(SearchRequestManager filters) {
    this.filters = filters;
  }

  /**
   * Replaces the shares that it has; safe to repeat.
   *
   * @param admin who must own the filter
   * @return false if there is no such filter of the admin's, or Jira does not let us
   */
  boolean share(ApplicationUser admin, String filterId, List<String> groups) {
    try {
      SearchRequest filter = filters.getSearchRequestById(Long.valueOf(filterId));
      if (filter == null || !admin.equals(filter.getOwner())) {
        return false;
      }
      filter.setPermissions(
          new SharePermissions(
              groups.stream()
                  .map(group -> new SharePermissionImpl(ShareType.Name.GROUP, group, null))
                  .collect(Collectors.toSet())));
      filters.update(filter);
      return true;
    } catch (RuntimeException | LinkageError e) {
      log.warn("Nivaran set-up: the filter {} cannot be shared", filterId, e);
      return false;
    }
  }
}
