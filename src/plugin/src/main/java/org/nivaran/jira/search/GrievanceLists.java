package org.nivaran.jira.search;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.port.GrievanceSearch;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Post;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.Settings;

/**
 * What the functions have in common: the search with its cap, the time, the words of refusals, and
 * nothing before the set-up. Thread safe.
 */
public final class GrievanceLists {
  /** No function gives more. Jira's own search grows slow with longer lists. */
  public static final int MOST = 10_000;

  private final Settings settings;
  private final ReferenceData data;
  private final GrievanceSearch search;
  private final Texts texts;
  private final InstantSource time;

  public GrievanceLists(
      Settings settings,
      ReferenceData data,
      GrievanceSearch search,
      Texts texts,
      InstantSource time) {
    this.settings = settings;
    this.data = data;
    this.search = search;
    this.texts = texts;
    this.time = time;
  }

  /** What a search finds now. */
  List<IssueId> now(BiFunction<GrievanceSearch, Instant, List<IssueId>> finding) {
    return settings.current().isEmpty() ? List.of() : finding.apply(search, time.instant());
  }

  /** The district's date; only after the set-up. */
  LocalDate dateOf(Instant now) {
    return now.atZone(data.current().district().zone()).toLocalDate();
  }

  /** The posts that somebody acts for. */
  List<PostKey> postsOf(@Nullable ApplicationUser user) {
    return user == null || settings.current().isEmpty()
        ? List.of()
        : data.current().posts().stream()
            .filter(post -> user.getName().equals(post.actingUser()))
            .map(Post::key)
            .toList();
  }

  String text(String key, Object... arguments) {
    return texts.get("jql." + key, arguments);
  }
}
