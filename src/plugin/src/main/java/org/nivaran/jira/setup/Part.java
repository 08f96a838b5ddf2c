package org.nivaran.jira.setup;

import java.util.Locale;

/** The kinds of things that the set-up looks after, in the words of an admin. */
enum Part {
  BOT,
  PACK,
  PROJECT,
  STATUS,
  RESOLUTION,
  ISSUE_TYPE,
  ISSUE_TYPE_SCHEME,
  FIELD,
  SCREEN,
  SCREEN_SCHEME,
  GROUP,
  ROLE,
  WORKFLOW,
  WORKFLOW_SCHEME,
  PERMISSION_SCHEME,
  SECURITY_SCHEME,
  DATA,
  LINE,
  FILTER,
  BOARD,
  DASHBOARD,
  SETTINGS;

  /** {@code issue-type-scheme} */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
