package org.nivaran.jira.tracker;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Confidentiality;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.IssueTrackerException;
import org.nivaran.core.port.NewIssue;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.field.SlaProperty;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.settings.Settings;

/**
 * Issues by Jira's own services. Everything is done as the bot; whoever was logged in on the thread
 * is so again afterwards. Thread safe.
 */
public final class JiraIssueTracker implements IssueTracker {

  /** The level that the set-up makes. */
  private static final String CONFIDENTIAL_LEVEL = "Confidential";

  private final Settings settings;
  private final Bot bot;
  private final IssueService issueService;
  private final IssueManager issues;
  private final SearchService search;
  private final CommentManager comments;
  private final IssueFiles files;
  private final CommentKeys commentKeys;
  private final ConstantsManager constants;
  private final Transitions transitions;
  private final FieldChanges fieldChanges;
  private final GrievanceFields fields;
  private final SlaProperty slaProperty;
  private final GrievanceStore grievances;
  private final ProjectManager projects;
  private final IssueSecurityLevelManager securityLevels;
  private final AffectedLinks links;

  /** Takes its collaborators; calls none of them. */
  public JiraIssueTracker(Collaborators with) {
    this.settings = with.settings();
    this.bot = with.bot();
    this.issueService = with.issueService();
    this.issues = with.issues();
    this.search = with.search();
    this.comments = with.comments();
    this.files = with.files();
    this.commentKeys = new CommentKeys(with.properties());
    this.constants = with.constants();
    this.transitions = new Transitions(with.workflows());
    this.fieldChanges = with.fieldChanges();
    this.fields = with.fields();
    this.slaProperty = with.slaProperty();
    this.grievances = with.grievances();
    this.projects = with.projects();
    this.securityLevels = with.securityLevels();
    this.links = with.links();
  }

  @Override
  public IssueId create(NewIssue issue) {
    DeskSettings made = settings.required();
    return bot.does(
        null,
        user -> {
          IssueService.CreateValidationResult validation =
              issueService.validateCreate(user, input(made, issue, user));
          if (!validation.isValid()) {
            throw new IssueTrackerException(
                null, issue.reference() + ": " + Refusals.text(validation.getErrorCollection()));
          }
          IssueService.IssueResult created = issueService.create(user, validation);
          if (!created.isValid()) {
            throw new IssueTrackerException(
                null, issue.reference() + ": " + Refusals.text(created.getErrorCollection()));
          }
          return new IssueId(created.getIssue().getId());
        });
  }

  private IssueInputParameters input(DeskSettings made, NewIssue issue, ApplicationUser user) {
    String type = made.issueTypes().get(issue.subject().kind());
    if (type == null) {
      throw new IssueTrackerException(
          null, issue.reference() + ": no issue type for " + issue.subject().kind());
    }
    IssueInputParameters input = issueService.newIssueInputParameters();
    input
        .setProjectId(made.projectId())
        .setIssueTypeId(type)
        .setSummary(issue.summary())
        .setDescription(issue.description())
        .setReporterId(user.getName());
    constants.getPriorities().stream()
        .filter(priority -> priority.getName().equals(issue.subject().priority().jiraName()))
        .findFirst()
        .ifPresent(priority -> input.setPriorityId(priority.getId()));
    input.setSkipScreenCheck(true);
    input.setApplyDefaultValuesWhenParameterNotProvided(true);
    CategoryKey category = issue.subject().category();
    PlaceKey place = issue.subject().place();
    FieldInput add = (field, text) -> fields.add(input, made.projectId(), type, field, text);
    add.text(GrievanceField.REFERENCE, issue.reference().toString());
    add.text(GrievanceField.CHANNEL, issue.origin().channel().key());
    add.text(GrievanceField.LANGUAGE, issue.origin().language().tag());
    add.text(GrievanceField.CITIZEN, issue.citizenMasked());
    add.text(GrievanceField.EXTERNAL_REFERENCE, issue.externalReference());
    add.text(GrievanceField.CATEGORY, category == null ? null : category.value());
    add.text(GrievanceField.PLACE, place == null ? null : place.value());
    add.text(GrievanceField.ACCESS_NEEDS, issue.accessNeeds());
    if (issue.confidentiality() == Confidentiality.CONFIDENTIAL) {
      input.setSecurityLevelId(circle(made, issue, user));
    }
    return input;
  }

  /** A confidential grievance is never made visible to all for want of a level. */
  private Long circle(DeskSettings made, NewIssue issue, ApplicationUser user) {
    Project project = projects.getProjectObj(made.projectId());
    return securityLevels.getUsersSecurityLevels(project, user).stream()
        .filter(level -> level.getName().equals(CONFIDENTIAL_LEVEL))
        .map(IssueSecurityLevel::getId)
        .findFirst()
        .orElseThrow(
            () ->
                new IssueTrackerException(
                    null, issue.reference() + ": no security level " + CONFIDENTIAL_LEVEL));
  }

  /**
   * Our own projection is asked first: every node sees it at once, while Jira's index may be some
   * seconds behind on other nodes.
   */
  @Override
  public Optional<IssueId> findByReference(Reference reference) {
    Optional<IssueId> projected = grievances.find(reference).map(Grievance::issue);
    return projected.isPresent() ? projected : searchReference(reference);
  }

  private Optional<IssueId> searchReference(Reference reference) {
    DeskSettings made = settings.required();
    Long field = made.fields().get(GrievanceField.REFERENCE);
    if (field == null) {
      throw new IssueTrackerException(null, "the Reference field was not set up");
    }
    // A reference has letters, digits and dashes only.
    String jql =
        "project = \"%s\" AND cf[%d] = \"%s\"".formatted(made.projectKey(), field, reference);
    return bot.does(
        null,
        user -> {
          SearchService.ParseResult query = search.parseQuery(user, jql);
          if (!query.isValid()) {
            throw new IssueTrackerException(
                null, reference + " cannot be searched: " + query.getErrors().getErrorMessages());
          }
          try {
            return search
                .searchOverrideSecurity(user, query.getQuery(), new PagerFilter<>(1))
                .getResults()
                .stream()
                .findFirst()
                .map(found -> new IssueId(found.getId()));
          } catch (SearchException e) {
            throw new IssueTrackerException(null, reference + " cannot be searched", e);
          }
        });
  }

  @Override
  public MoveOutcome move(IssueId issue, Move move, MoveDetails details) {
    return bot.does(
        issue,
        user -> {
          Issue found = issues.getIssueObject(issue.value());
          if (found == null) {
            return new MoveOutcome.Refused("the issue is gone");
          }
          Optional<Integer> action = transitions.from(found, move);
          if (action.isEmpty()) {
            return new MoveOutcome.Refused(
                "\"%s\" is not possible from \"%s\""
                    .formatted(move.transitionName(), found.getStatus().getName()));
          }
          IssueService.TransitionValidationResult validation =
              issueService.validateTransition(
                  user, issue.value(), action.get(), input(issue, details));
          if (!validation.isValid()) {
            return new MoveOutcome.Refused(Refusals.text(validation.getErrorCollection()));
          }
          IssueService.IssueResult moved = issueService.transition(user, validation);
          if (!moved.isValid()) {
            throw new IssueTrackerException(issue, Refusals.text(moved.getErrorCollection()));
          }
          return new MoveOutcome.Moved();
        });
  }

  private IssueInputParameters input(IssueId issue, MoveDetails details) {
    IssueInputParameters input = issueService.newIssueInputParameters();
    input.setSkipScreenCheck(true);
    input.setRetainExistingValuesWhenParameterNotProvided(true, true);
    ResolutionKind resolution = details.resolution();
    if (resolution != null) {
      String id = settings.required().resolutions().get(resolution);
      if (id == null) {
        throw new IssueTrackerException(issue, "resolution " + resolution + " was not set up");
      }
      input.setResolutionId(id);
    }
    String comment = details.comment();
    if (comment != null) {
      input.setComment(comment);
    }
    return input;
  }

  @Override
  public void comment(IssueId issue, String key, String text) {
    bot.does(
        issue,
        user -> {
          if (!commentKeys.contains(issue.value(), key)) {
            comments.create(existing(issue), user, text, true);
            commentKeys.add(issue.value(), key);
          }
          return issue;
        });
  }

  @Override
  public void setFields(IssueId issue, List<FieldChange> changes) {
    bot.does(issue, user -> set(issue, changes, user));
  }

  @Override
  public void setFields(IssueId issue, List<FieldChange> changes, String actor) {
    bot.inTheNameOf(actor, issue, user -> set(issue, changes, user));
  }

  private IssueId set(IssueId issue, List<FieldChange> changes, ApplicationUser user) {
    MutableIssue found = existing(issue);
    boolean changed = fieldChanges.apply(found, changes);
    index(issue, changes);
    if (changed) {
      issues.updateIssue(user, found, EventDispatchOption.ISSUE_UPDATED, false);
    }
    return issue;
  }

  /** Before the issue is stored, so that what JQL finds by both is of one state. */
  private void index(IssueId issue, List<FieldChange> changes) {
    for (FieldChange change : changes) {
      if (change instanceof FieldChange.DueAt due) {
        slaProperty.changed(issue, due.due(), null);
      } else if (change instanceof FieldChange.AtLevel at) {
        slaProperty.changed(issue, null, at.level());
      }
    }
  }

  @Override
  public boolean link(IssueId joined, IssueId first) {
    return bot.does(joined, user -> links.link(joined, first, user));
  }

  @Override
  public void attach(IssueId issue, String name, String mimeType, Path file) {
    bot.does(
        issue,
        user -> {
          files.attach(existing(issue), user, name, mimeType, file);
          return issue;
        });
  }

  @Override
  public boolean exists(IssueId issue) {
    return issues.getIssueObject(issue.value()) != null;
  }

  @Override
  public Optional<String> summary(IssueId issue) {
    return Optional.ofNullable(issues.getIssueObject(issue.value())).map(Issue::getSummary);
  }

  private MutableIssue existing(IssueId issue) {
    MutableIssue found = issues.getIssueObject(issue.value());
    if (found == null) {
      throw new IssueTrackerException(issue, "it is gone");
    }
    return found;
  }

  /** Adds a text to the input of a service call; null adds nothing. */
  private interface FieldInput {
    void text(GrievanceField field, @org.jspecify.annotations.Nullable String text);
  }
}
