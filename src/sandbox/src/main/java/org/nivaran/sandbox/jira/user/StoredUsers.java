package org.nivaran.sandbox.jira.user;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.ConfigurationStamps;
import org.nivaran.sandbox.jira.config.ConfigurationStamps.Area;

/** {@link Users} over the database. */
public final class StoredUsers implements Users {
  private final Database database;
  private final Directory directory;
  private final ConfigurationStamps stamps;

  public StoredUsers(Database database, Directory directory, ConfigurationStamps stamps) {
    this.database = database;
    this.directory = directory;
    this.stamps = stamps;
  }

  @Override
  public ApplicationUser create(
      String name, String displayName, @Nullable String email, @Nullable String password) {
    String stripped = name.strip();
    if (stripped.isEmpty()) {
      throw new IllegalArgumentException("A user needs a name");
    }
    if (directory.byName(stripped).isPresent()) {
      throw new IllegalArgumentException("A user with the name " + stripped + " exists already");
    }
    String key = stripped.toLowerCase(Locale.ROOT);
    stamps.change(
        Area.USERS,
        handle -> {
          handle
              .createUpdate(
                  "INSERT INTO app_user (user_key, user_name, display_name, email,"
                      + " password_hash, active) VALUES (:key, :name, :displayName, :email, :hash, TRUE)")
              .bind("key", key)
              .bind("name", stripped)
              .bind("displayName", displayName)
              .bind("email", email)
              .bind("hash", password == null ? null : PasswordHash.of(password))
              .execute();
        });
    return directory.byKey(key).orElseThrow();
  }

  @Override
  public Optional<ApplicationUser> byName(@Nullable String name) {
    return directory.byName(name);
  }

  @Override
  public Optional<ApplicationUser> byKey(@Nullable String key) {
    return directory.byKey(key);
  }

  @Override
  public List<ApplicationUser> all() {
    return directory.users();
  }

  @Override
  public List<ApplicationUser> search(String text, int limit) {
    String sought = text.strip().toLowerCase(Locale.ROOT);
    return directory.users().stream()
        .filter(ApplicationUser::isActive)
        .filter(
            user ->
                contains(user.getName(), sought)
                    || contains(user.getDisplayName(), sought)
                    || contains(user.getEmailAddress(), sought))
        .limit(limit)
        .toList();
  }

  private static boolean contains(@Nullable String text, String sought) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(sought);
  }

  @Override
  public Optional<ApplicationUser> authenticate(String name, String password) {
    Optional<ApplicationUser> user = directory.byName(name).filter(ApplicationUser::isActive);
    Optional<String> hash =
        user.flatMap(
            found ->
                database
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "SELECT password_hash FROM app_user WHERE user_key = :key")
                                .bind("key", found.getKey())
                                .mapTo(String.class)
                                .findOne()));
    boolean right = PasswordHash.matches(password, hash.orElse(PasswordHash.OF_NOBODY));
    return right && hash.isPresent() ? user : Optional.empty();
  }

  @Override
  public void changePassword(ApplicationUser user, String password) {
    update(user, "password_hash", PasswordHash.of(password));
  }

  @Override
  public void setActive(ApplicationUser user, boolean active) {
    update(user, "active", active);
  }

  @Override
  public void change(ApplicationUser user, String displayName, @Nullable String email) {
    update(user, "display_name", displayName);
    update(user, "email", email);
  }

  @Override
  public Optional<Locale> locale(ApplicationUser user) {
    return directory
        .byKey(user.getKey())
        .flatMap(found -> Optional.ofNullable(((DirectoryUser) found).locale()));
  }

  @Override
  public void setLocale(ApplicationUser user, @Nullable Locale locale) {
    update(user, "locale", locale == null ? null : locale.toLanguageTag());
  }

  private void update(ApplicationUser user, String column, @Nullable Object value) {
    stamps.change(
        Area.USERS,
        handle -> {
          handle
              .createUpdate("UPDATE app_user SET " + column + " = :value WHERE user_key = :key")
              .bind("value", value)
              .bind("key", user.getKey())
              .execute();
        });
  }
}
