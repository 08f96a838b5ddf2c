package com.atlassian.jira.sharing;

/**
 * Declaration of Jira's {@code SharedEntity}.
 *
 * <p>Source: jira-api-core, SharedEntity (SR, mgm-tp). Confidence: VERIFIED.
 */
public interface SharedEntity {

  /** With whom something is shared. GLOBAL, PRIVATE, AUTHENTICATED are VERIFIED. */
  final class SharePermissions {
    public static final SharePermissions GLOBAL = new SharePermissions("GLOBAL");
    public static final SharePermissions PRIVATE = new SharePermissions("PRIVATE");
    public static final SharePermissions AUTHENTICATED = new SharePermissions("AUTHENTICATED");

    private final String name;

    private SharePermissions(String name) {
      this.name = name;
    }

    // LIKELY
    public boolean isGlobal() {
      return this == GLOBAL;
    }

    public boolean isAuthenticated() {
      return this == AUTHENTICATED;
    }

    public boolean isPrivate() {
      return this == PRIVATE;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
