package com.atlassian.jira.issue.search;

import java.util.List;

/**
 * Declaration of Jira's {@code SearchResults}.
 *
 * <p>Source: jira-api-core, SearchResults (MRIM, GROOVY, OCT, CONDEC); risk R8: getTotal.
 * Confidence: VERIFIED.
 */
public class SearchResults<T> {
  private final List<T> results;
  private final int total;
  private final int start;

  // LIKELY
  public SearchResults(List<T> results, int total, int maximum, int start) {
    this.results = List.copyOf(results);
    this.total = total;
    this.start = start;
  }

  public List<T> getResults() {
    return results;
  }

  public int getTotal() {
    return total;
  }

  // LIKELY
  public int getStart() {
    return start;
  }

  // LIKELY
  public int getEnd() {
    return start + results.size();
  }
}
