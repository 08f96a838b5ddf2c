package com.atlassian.jira.web.bean;

/**
 * Declaration of Jira's {@code PagerFilter}.
 *
 * <p>Source: jira-api-core, PagerFilter (MRIM, GROOVY, OCT). Confidence: VERIFIED.
 */
public class PagerFilter<T> {
  private final int start;
  private final int max;

  public PagerFilter(int max) {
    this(0, max);
  }

  public PagerFilter(int start, int max) {
    this.start = start;
    this.max = max;
  }

  // LIKELY
  public int getStart() {
    return start;
  }

  // LIKELY
  public int getMax() {
    return max;
  }
}
