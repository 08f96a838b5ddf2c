package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.json.JsonObject;
import org.nivaran.sandbox.rest.json.PeopleJson;

/** {@code /rest/api/2/myself}. */
@Path("myself")
@Produces(MediaType.APPLICATION_JSON)
public final class MyselfResource {

  private final Jira jira;
  private final Caller caller;
  private final PeopleJson json;

  /**
   * @param jira Jira's services
   * @param caller who calls
   * @param json people as JSON
   */
  public MyselfResource(Jira jira, Caller caller, PeopleJson json) {
    this.jira = jira;
    this.caller = caller;
    this.json = json;
  }

  /** The caller, with groups. */
  @GET
  public Map<String, @Nullable Object> get() {
    ApplicationUser user = caller.user();
    var groups = jira.groups().of(user).stream().map(json::group).toList();
    Map<String, @Nullable Object> myself =
        json.account(
            user, jira.users().locale(user).map(locale -> locale.toLanguageTag()).orElse("en"));
    myself.put(
        "groups", new JsonObject().with("size", groups.size()).with("items", groups).asMap());
    return myself;
  }
}
