package org.nivaran.sandbox.jira.user;

import com.atlassian.jira.user.ApplicationUser;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A user as the directory knows it. Equal by key. Immutable. */
final class DirectoryUser implements ApplicationUser, Principal {
  private final long id;
  private final String key;
  private final String name;
  private final String displayName;
  private final @Nullable String email;
  private final boolean active;
  private final @Nullable Locale locale;

  DirectoryUser(
      long id,
      String key,
      String name,
      String displayName,
      @Nullable String email,
      boolean active,
      @Nullable Locale locale) {
    this.id = id;
    this.key = key;
    this.name = name;
    this.displayName = displayName;
    this.email = email;
    this.active = active;
    this.locale = locale;
  }

  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getKey() {
    return key;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getUsername() {
    return name;
  }

  @Override
  public String getDisplayName() {
    return displayName;
  }

  @Override
  public @Nullable String getEmailAddress() {
    return email;
  }

  @Override
  public boolean isActive() {
    return active;
  }

  @Nullable Locale locale() {
    return locale;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ApplicationUser that && key.equals(that.getKey());
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
