package org.nivaran.jira.search;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.PostKey;

/** {@code myPosts()}: open with a post that the searcher acts for. */
public final class MyPosts extends GrievanceFunction {

  public MyPosts(GrievanceLists lists) {
    super(lists, 0);
  }

  @Override
  List<IssueId> find(List<String> given, @Nullable ApplicationUser searcher) {
    List<PostKey> posts = lists().postsOf(searcher);
    return lists().now((search, now) -> search.atPosts(posts, GrievanceLists.MOST));
  }
}
