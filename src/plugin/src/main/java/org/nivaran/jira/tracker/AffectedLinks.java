package org.nivaran.jira.tracker;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.IssueTrackerException;

/** Jira's links between grievances about the same thing. Thread safe. */
public final class AffectedLinks {

  /** A type that every new Jira has. */
  private static final String TYPE = "Relates";

  private static final Long FIRST = 1L;

  private final IssueLinkManager links;
  private final IssueLinkTypeManager types;

  public AffectedLinks(IssueLinkManager links, IssueLinkTypeManager types) {
    this.links = links;
    this.types = types;
  }

  /** As {@link org.nivaran.core.port.IssueTracker#link}. */
  boolean link(IssueId joined, IssueId first, ApplicationUser user) {
    Optional<IssueLinkType> type = types.getIssueLinkTypesByName(TYPE).stream().findFirst();
    if (!links.isLinkingEnabled() || type.isEmpty()) {
      return false;
    }
    Long id = type.get().getId();
    if (links.getIssueLink(joined.value(), first.value(), id) == null) {
      try {
        links.createIssueLink(joined.value(), first.value(), id, FIRST, user);
      } catch (CreateException e) {
        throw new IssueTrackerException(joined, "it cannot be linked", e);
      }
    }
    return true;
  }
}
