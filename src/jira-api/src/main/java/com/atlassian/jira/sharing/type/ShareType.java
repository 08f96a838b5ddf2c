package com.atlassian.jira.sharing.type;

/**
 * Declaration of Jira's {@code ShareType}: only the names.
 *
 * <p>Source: jira-api-core, ShareType.Name (JD 7.6.1; mgm-tp). Confidence: VERIFIED.
 */
public interface ShareType {

  /** What something is shared with. */
  final class Name {
    public static final Name GLOBAL = new Name("global");
    public static final Name AUTHENTICATED = new Name("loggedin");
    public static final Name GROUP = new Name("group");
    public static final Name PROJECT = new Name("project");

    private final String name;

    private Name(String name) {
      this.name = name;
    }

    // LIKELY
    public String get() {
      return name;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
