package org.nivaran.sandbox.jira.user;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.UserDetails;
import com.atlassian.jira.user.util.UserManager;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jira's {@link UserManager}. */
public final class JiraUsers implements UserManager {
  private final Users users;
  private final Groups groups;
  private final Directory directory;

  public JiraUsers(Users users, Groups groups, Directory directory) {
    this.users = users;
    this.groups = groups;
    this.directory = directory;
  }

  @Override
  public @Nullable ApplicationUser getUserByKey(@Nullable String key) {
    return directory.orNull(key);
  }

  @Override
  public @Nullable ApplicationUser getUserByName(@Nullable String name) {
    return directory.byName(name).orElse(null);
  }

  @Override
  public Optional<ApplicationUser> getUserById(Long id) {
    return directory.byId(id);
  }

  /** The new user may use Jira: it joins {@code jira-software-users}, as Jira's default does. */
  @Override
  public ApplicationUser createUser(UserDetails details) throws CreateException {
    try {
      ApplicationUser user =
          users.create(
              details.getUsername(),
              details.getDisplayName(),
              details.getEmailAddress(),
              details.getPassword());
      groups.add(user, "jira-software-users");
      return user;
    } catch (IllegalArgumentException e) {
      throw new CreateException(e.getMessage(), e);
    }
  }

  @Override
  public Collection<ApplicationUser> getAllApplicationUsers() {
    return directory.users();
  }

  @Override
  public Collection<Group> getAllGroups() {
    return directory.groups();
  }

  @Override
  public @Nullable Group getGroup(@Nullable String name) {
    return directory.group(name).orElse(null);
  }
}
