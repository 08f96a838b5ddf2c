package com.atlassian.jira.issue.search;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/**
 * Declaration of Jira's {@code SearchRequestManager}.
 *
 * <p>Source: jira-api-core, SearchRequestManager (JD 7.6.1), SharedEntityAccessor left out as
 * call-only. Confidence: VERIFIED.
 */
public interface SearchRequestManager {
  SearchRequest create(SearchRequest request);

  SearchRequest update(SearchRequest request);

  void delete(Long id);

  SearchRequest getSearchRequestById(Long id);

  SearchRequest getSearchRequestById(ApplicationUser user, Long id);

  Collection<SearchRequest> getAllOwnedSearchRequests(ApplicationUser user);

  SearchRequest getOwnedSearchRequestByName(ApplicationUser owner, String name);
}
