package org.nivaran.sandbox.web.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.issue.IssueView.Attached;
import org.nivaran.sandbox.web.issue.IssueView.Change;
import org.nivaran.sandbox.web.issue.IssueView.Fact;
import org.nivaran.sandbox.web.issue.IssueView.Move;
import org.nivaran.sandbox.web.issue.IssueView.Remark;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.view.DisplayDates;

/** Chooses what is shown of an issue, and puts it into words. Thread safe. */
public final class IssueViews {

  private static final int KILO = 1024;

  private final Jira jira;
  private final DisplayDates displayDates;

  /**
   * @param jira Jira's services
   * @param displayDates dates in words
   */
  public IssueViews(Jira jira, DisplayDates displayDates) {
    this.jira = jira;
    this.displayDates = displayDates;
  }

  /**
   * @param request who reads
   * @param issue an issue that this person may see
   * @return its view
   */
  public IssueView view(PageRequest request, Issue issue) {
    ApplicationUser reader = request.userOrNull();
    return new IssueView(
        issue.getId(),
        issue.getKey(),
        issue.getSummary(),
        text(issue.getDescription()),
        issue.getProjectObject().getKey(),
        issue.getProjectObject().getName(),
        icon(request, issue),
        StatusView.of(issue.getStatus()),
        facts(request, issue),
        people(request, issue),
        dates(request, issue),
        moves(issue, reader),
        remarks(request, issue),
        changes(request, issue),
        attachments(request, issue),
        jira.issueService().isEditable(issue, reader),
        may(ProjectPermissions.ASSIGN_ISSUES, issue, reader),
        may(ProjectPermissions.ADD_COMMENTS, issue, reader),
        may(ProjectPermissions.CREATE_ATTACHMENTS, issue, reader),
        mayTake(issue, reader));
  }

  /** Icons of plugins only: the host has none of its own. */
  private static String icon(PageRequest request, Issue issue) {
    String url = issue.getIssueType().getIconUrl();
    return url != null && url.startsWith("/download/resources/") ? request.contextPath() + url : "";
  }

  private boolean may(
      ProjectPermissionKey permission, Issue issue, @Nullable ApplicationUser reader) {
    return jira.permissionManager().hasPermission(permission, issue, reader);
  }

  private boolean mayTake(Issue issue, @Nullable ApplicationUser reader) {
    return reader != null
        && !reader.equals(issue.getAssignee())
        && may(ProjectPermissions.ASSIGN_ISSUES, issue, reader)
        && may(ProjectPermissions.ASSIGNABLE_USER, issue, reader);
  }

  private List<Fact> facts(PageRequest request, Issue issue) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact(request, "issuetype", issue.getIssueType().getNameTranslation()));
    if (issue.getPriority() != null) {
      facts.add(fact(request, "priority", issue.getPriority().getNameTranslation()));
    }
    facts.add(
        fact(
            request,
            "resolution",
            issue.getResolution() == null
                ? request.messages().getText("issue.unresolved")
                : issue.getResolution().getNameTranslation()));
    if (issue.getSecurityLevelId() != null) {
      facts.add(fact(request, "security", jira.screenFields().display(issue, "security")));
    }
    for (CustomField field : jira.customFieldManager().getCustomFieldObjects(issue)) {
      String value = jira.screenFields().display(issue, field.getId());
      if (!value.isBlank()) {
        facts.add(new Fact(field.getId(), field.getName(), value));
      }
    }
    for (IssueLink link : jira.issueLinkManager().getOutwardLinks(issue.getId())) {
      linked(facts, link.getIssueLinkType().getOutward(), link.getDestinationId());
    }
    for (IssueLink link : jira.issueLinkManager().getInwardLinks(issue.getId())) {
      linked(facts, link.getIssueLinkType().getInward(), link.getSourceId());
    }
    return facts;
  }

  private void linked(List<Fact> facts, String how, Long id) {
    Issue other = jira.issueManager().getIssueObject(id);
    if (other != null) {
      facts.add(new Fact("issuelink-" + id, how, other.getKey()));
    }
  }

  private List<Fact> people(PageRequest request, Issue issue) {
    return List.of(
        fact(
            request,
            "assignee",
            issue.getAssignee() == null
                ? request.messages().getText("issue.unassigned")
                : issue.getAssignee().getDisplayName()),
        fact(request, "reporter", name(issue.getReporter())));
  }

  private List<Fact> dates(PageRequest request, Issue issue) {
    Locale locale = request.messages().locale();
    return Stream.of(
            fact(request, "created", displayDates.time(issue.getCreated(), locale)),
            fact(request, "updated", displayDates.time(issue.getUpdated(), locale)),
            fact(request, "duedate", displayDates.day(issue.getDueDate(), locale)),
            fact(request, "resolutiondate", displayDates.time(issue.getResolutionDate(), locale)))
        .filter(fact -> !fact.value().isEmpty())
        .toList();
  }

  private static Fact fact(PageRequest request, String id, String value) {
    return new Fact(id, request.messages().getText("field." + id), value);
  }

  private List<Move> moves(Issue issue, @Nullable ApplicationUser reader) {
    return jira.transitions().available(issue, reader).stream()
        .map(move -> new Move(move.id(), move.name(), move.screen().isPresent()))
        .toList();
  }

  private List<Remark> remarks(PageRequest request, Issue issue) {
    return jira.commentManager().getCommentsForUser(issue, request.userOrNull()).stream()
        .map(comment -> remark(request, comment))
        .toList();
  }

  private Remark remark(PageRequest request, Comment comment) {
    String level = comment.getGroupLevel();
    if (level == null && comment.getRoleLevelId() != null) {
      level = jira.projectRoleManager().getProjectRole(comment.getRoleLevelId()).getName();
    }
    return new Remark(
        comment.getId(),
        name(comment.getAuthorApplicationUser()),
        displayDates.time(comment.getCreated(), request.messages().locale()),
        comment.getBody(),
        text(level));
  }

  private List<Change> changes(PageRequest request, Issue issue) {
    List<Change> changes = new ArrayList<>();
    for (ChangeHistory history : jira.changeHistoryManager().getChangeHistories(issue)) {
      String when = displayDates.time(history.getTimePerformed(), request.messages().locale());
      history
          .getChangeItemBeans()
          .forEach(
              item ->
                  changes.add(
                      new Change(
                          name(history.getAuthorObject()),
                          when,
                          item.getField(),
                          text(item.getFromString()),
                          text(item.getToString()))));
    }
    return changes;
  }

  private List<Attached> attachments(PageRequest request, Issue issue) {
    return issue.getAttachments().stream()
        .map(attachment -> attached(request, attachment))
        .toList();
  }

  private Attached attached(PageRequest request, Attachment attachment) {
    return new Attached(
        attachment.getFilename(),
        request.contextPath()
            + "/secure/attachment/"
            + attachment.getId()
            + "/"
            + URLEncoder.encode(attachment.getFilename(), StandardCharsets.UTF_8)
                .replace("+", "%20"),
        size(attachment.getFilesize()),
        AttachmentPage.isSafeImage(attachment.getMimetype()),
        name(attachment.getAuthorObject()),
        displayDates.time(attachment.getCreated(), request.messages().locale()));
  }

  private static String size(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    return bytes < KILO * KILO ? bytes / KILO + " kB" : bytes / KILO / KILO + " MB";
  }

  private static String name(@Nullable ApplicationUser user) {
    return user == null ? "" : user.getDisplayName();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
