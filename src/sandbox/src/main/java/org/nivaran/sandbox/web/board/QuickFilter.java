package org.nivaran.sandbox.web.board;

/** What a board can be narrowed to with one click: the two that every board of Jira begins with. */
enum QuickFilter {
  /** The reader's own. */
  MINE("mine", "assignee = currentUser()"),
  /** Changed within a day. */
  RECENT("recent", "updated >= -1d");

  private final String id;
  private final String jql;

  QuickFilter(String id, String jql) {
    this.id = id;
    this.jql = jql;
  }

  String id() {
    return id;
  }

  String jql() {
    return jql;
  }
}
