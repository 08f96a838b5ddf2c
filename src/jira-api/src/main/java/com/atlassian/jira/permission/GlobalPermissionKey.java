package com.atlassian.jira.permission;

/**
 * Declaration of Jira's {@code GlobalPermissionKey}.
 *
 * <p>Source: jira-api-core, GlobalPermissionKey (JD 7.6.1). Confidence: VERIFIED.
 */
public final class GlobalPermissionKey {
  public static final GlobalPermissionKey ADMINISTER = of("ADMINISTER");
  public static final GlobalPermissionKey SYSTEM_ADMIN = of("SYSTEM_ADMIN");
  public static final GlobalPermissionKey USE = of("USE");
  public static final GlobalPermissionKey USER_PICKER = of("USER_PICKER");
  public static final GlobalPermissionKey CREATE_SHARED_OBJECTS = of("CREATE_SHARED_OBJECTS");
  public static final GlobalPermissionKey BULK_CHANGE = of("BULK_CHANGE");

  private final String key;

  private GlobalPermissionKey(String key) {
    this.key = key;
  }

  public static GlobalPermissionKey of(String key) {
    return new GlobalPermissionKey(key);
  }

  public String getKey() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GlobalPermissionKey that && that.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
