package com.atlassian.jira.user;

/**
 * Declaration of Jira's {@code UserDetails}.
 *
 * <p>Source: jira-api-core, UserDetails. Confidence: LIKELY.
 */
public class UserDetails {
  private final String username;
  private final String displayName;
  private final String email;
  private final String password;

  // LIKELY
  public UserDetails(String username, String displayName) {
    this(username, displayName, null, null);
  }

  private UserDetails(String username, String displayName, String email, String password) {
    this.username = username;
    this.displayName = displayName;
    this.email = email;
    this.password = password;
  }

  // LIKELY
  public UserDetails withEmail(String value) {
    return new UserDetails(username, displayName, value, password);
  }

  // LIKELY
  public UserDetails withPassword(String value) {
    return new UserDetails(username, displayName, email, value);
  }

  // LIKELY
  public String getUsername() {
    return username;
  }

  // LIKELY
  public String getDisplayName() {
    return displayName;
  }

  // LIKELY
  public String getEmailAddress() {
    return email;
  }

  // LIKELY
  public String getPassword() {
    return password;
  }
}
