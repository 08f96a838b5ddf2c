package com.atlassian.sal.api.user;

import java.io.Serializable;

/**
 * Declaration of Jira's {@code UserKey}.
 *
 * <p>Source: jira-api-platform, section 2 (SLK). Confidence: VERIFIED.
 */
public final class UserKey implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String value;

  public UserKey(String userkey) {
    this.value = userkey;
  }

  public String getStringValue() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UserKey that && that.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
