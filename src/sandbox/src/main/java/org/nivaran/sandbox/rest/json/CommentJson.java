package org.nivaran.sandbox.rest.json;

import com.atlassian.jira.issue.comments.Comment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Comments.
 *
 * @param links the addresses
 * @param dates dates
 * @param people people
 */
public record CommentJson(Links links, Dates dates, PeopleJson people) {

  /**
   * @param issueId whose comment
   * @param comment the comment
   * @return its JSON
   */
  public Map<String, @Nullable Object> comment(Long issueId, Comment comment) {
    JsonObject json =
        new JsonObject()
            .with("self", links.self("issue", issueId + "/comment/" + comment.getId()))
            .with("id", String.valueOf(comment.getId()))
            .with("author", people.user(comment.getAuthorApplicationUser()))
            .with("body", comment.getBody())
            .with("updateAuthor", people.user(comment.getAuthorApplicationUser()))
            .with("created", dates.time(comment.getCreated()))
            .with("updated", dates.time(comment.getCreated()));
    if (comment.getGroupLevel() != null) {
      json.with("visibility", Map.of("type", "group", "value", comment.getGroupLevel()));
    } else if (comment.getRoleLevelId() != null) {
      json.with(
          "visibility", Map.of("type", "role", "value", String.valueOf(comment.getRoleLevelId())));
    }
    return json.asMap();
  }

  /**
   * @param issueId whose comments
   * @param comments all of them
   * @param startAt how many to leave out
   * @param maxResults how many to give
   * @return a page of them
   */
  public Map<String, @Nullable Object> page(
      Long issueId, List<Comment> comments, int startAt, int maxResults) {
    return new JsonObject()
        .with("startAt", startAt)
        .with("maxResults", maxResults)
        .with("total", comments.size())
        .with(
            "comments",
            comments.stream()
                .skip(startAt)
                .limit(maxResults)
                .map(comment -> comment(issueId, comment))
                .toList())
        .asMap();
  }
}
