package org.nivaran.sandbox.rest.json;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People and groups.
 *
 * @param links the addresses
 * @param dates gives the zone
 */
public record PeopleJson(Links links, Dates dates) {

  /**
   * @param user a person; null for none
   * @return as fields, comments and history show people; null for none
   */
  public @Nullable Map<String, @Nullable Object> user(@Nullable ApplicationUser user) {
    return user == null ? null : base(user).asMap();
  }

  private JsonObject base(ApplicationUser user) {
    return new JsonObject()
        .with("self", links.page("/rest/api/2/user?username=" + Links.encode(user.getName())))
        .with("name", user.getName())
        .with("key", user.getKey())
        .with("emailAddress", user.getEmailAddress())
        .with("avatarUrls", Map.of())
        .with("displayName", user.getDisplayName())
        .with("active", user.isActive())
        .with("timeZone", dates.zone().getId());
  }

  /**
   * @param user a person
   * @param localeTag the person's language
   * @return as {@code /myself} and {@code /user} show them
   */
  public Map<String, @Nullable Object> account(ApplicationUser user, String localeTag) {
    return base(user).with("locale", localeTag).asMap();
  }

  /**
   * @param group a group
   * @return its JSON
   */
  public Map<String, @Nullable Object> group(Group group) {
    return new JsonObject()
        .with("name", group.getName())
        .with("self", links.page("/rest/api/2/group?groupname=" + Links.encode(group.getName())))
        .asMap();
  }
}
