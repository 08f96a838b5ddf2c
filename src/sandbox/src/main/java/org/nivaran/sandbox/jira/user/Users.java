package org.nivaran.sandbox.jira.user;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Administration of users and the check of their passwords. Thread safe. */
public interface Users {

  /**
   * Creates an active user. User names are compared without regard to case.
   *
   * @throws IllegalArgumentException if the name is taken or blank, naming it
   */
  ApplicationUser create(
      String name, String displayName, @Nullable String email, @Nullable String password);

  Optional<ApplicationUser> byName(@Nullable String name);

  Optional<ApplicationUser> byKey(@Nullable String key);

  /** All users by name, inactive ones too. */
  List<ApplicationUser> all();

  /** Active users whose name, display name or email contains the text, by name. */
  List<ApplicationUser> search(String text, int limit);

  /** The active user with this name, if the password is right. Takes the same time either way. */
  Optional<ApplicationUser> authenticate(String name, String password);

  void changePassword(ApplicationUser user, String password);

  void setActive(ApplicationUser user, boolean active);

  void change(ApplicationUser user, String displayName, @Nullable String email);

  /** The language the user chose, if any. */
  Optional<Locale> locale(ApplicationUser user);

  /** Null takes the choice back. */
  void setLocale(ApplicationUser user, @Nullable Locale locale);
}
