package org.nivaran.sandbox.jira.user;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.ConfigurationStamps;
import org.nivaran.sandbox.jira.config.ConfigurationStamps.Area;

/**
 * Who is who and in which groups, read whole and kept until it changes: users of Jira are
 * officials, thousands at most. Thread safe.
 */
public final class Directory {
  private final Database database;
  private final Supplier<Content> content;

  public Directory(Database database, ConfigurationStamps stamps) {
    this.database = database;
    this.content = stamps.cached(Area.USERS, this::load);
  }

  public Optional<ApplicationUser> byName(@Nullable String name) {
    return name == null
        ? Optional.empty()
        : Optional.ofNullable(content.get().byName().get(name.toLowerCase(Locale.ROOT)));
  }

  public Optional<ApplicationUser> byKey(@Nullable String key) {
    return key == null ? Optional.empty() : Optional.ofNullable(content.get().byKey().get(key));
  }

  /** The user for a key that an issue keeps; null if there is none. */
  public @Nullable ApplicationUser orNull(@Nullable String key) {
    return byKey(key).orElse(null);
  }

  public Optional<ApplicationUser> byId(long id) {
    return content.get().byKey().values().stream().filter(user -> user.getId() == id).findFirst();
  }

  /** All users by name. */
  public List<ApplicationUser> users() {
    return List.copyOf(content.get().byName().values());
  }

  /** All groups by name. */
  public List<Group> groups() {
    return content.get().members().keySet().stream().<Group>map(NamedGroup::new).toList();
  }

  public Optional<Group> group(@Nullable String name) {
    return name != null && content.get().members().containsKey(name)
        ? Optional.of(new NamedGroup(name))
        : Optional.empty();
  }

  /** The names of the user's groups, in order; none for nobody. */
  public Set<String> groupNames(@Nullable ApplicationUser user) {
    return user == null ? Set.of() : content.get().groupsOf().getOrDefault(user.getKey(), Set.of());
  }

  /** The group's users by name; none if there is no such group. */
  public List<ApplicationUser> members(String groupName) {
    return content.get().members().getOrDefault(groupName, List.of());
  }

  private Content load() {
    List<DirectoryUser> users = loadUsers();
    Map<String, ApplicationUser> byName = new TreeMap<>();
    Map<String, ApplicationUser> byKey = new TreeMap<>();
    for (DirectoryUser user : users) {
      byName.put(user.getName().toLowerCase(Locale.ROOT), user);
      byKey.put(user.getKey(), user);
    }
    Map<String, List<ApplicationUser>> members = new TreeMap<>();
    Map<String, Set<String>> groupsOf = new TreeMap<>();
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle
                  .createQuery("SELECT group_name FROM user_group")
                  .mapTo(String.class)
                  .forEach(name -> members.put(name, new ArrayList<>()));
              handle
                  .createQuery(
                      "SELECT g.group_name, u.user_key FROM group_member m"
                          + " JOIN user_group g ON g.id = m.group_id JOIN app_user u ON u.id = m.user_id")
                  .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                  .forEach(
                      entry -> {
                        ApplicationUser user = byKey.get(entry.getValue());
                        List<ApplicationUser> group = members.get(entry.getKey());
                        if (user != null && group != null) {
                          group.add(user);
                          groupsOf
                              .computeIfAbsent(entry.getValue(), key -> new java.util.TreeSet<>())
                              .add(entry.getKey());
                        }
                      });
            });
    members.replaceAll(
        (name, group) ->
            group.stream()
                .sorted(Comparator.comparing(ApplicationUser::getName))
                .collect(Collectors.toUnmodifiableList()));
    return new Content(byName, byKey, members, groupsOf);
  }

  private List<DirectoryUser> loadUsers() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT id, user_key, user_name, display_name, email, active, locale FROM app_user")
                    .map(
                        (row, context) ->
                            new DirectoryUser(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getBoolean(6),
                                locale(row.getString(7))))
                    .list());
  }

  private static @Nullable Locale locale(@Nullable String tag) {
    return tag == null ? null : Locale.forLanguageTag(tag);
  }

  private record Content(
      Map<String, ApplicationUser> byName,
      Map<String, ApplicationUser> byKey,
      Map<String, List<ApplicationUser>> members,
      Map<String, Set<String>> groupsOf) {}
}
