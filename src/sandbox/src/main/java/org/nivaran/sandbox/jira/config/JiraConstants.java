package org.nivaran.sandbox.jira.config;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.PriorityManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Jira's managers of issue types, statuses, priorities and resolutions. Creating one whose name is
 * taken throws IllegalArgumentException. Thread safe.
 */
public final class JiraConstants
    implements ConstantsManager,
        IssueTypeManager,
        StatusManager,
        PriorityManager,
        ResolutionManager {
  private static final String DEFAULT_PRIORITY = "3";

  private final Constants constants;

  public JiraConstants(Constants constants) {
    this.constants = constants;
  }

  private static <T> @Nullable T byId(Optional<T> found, @Nullable String id, String foundId) {
    return foundId.equals(id) ? found.orElse(null) : null;
  }

  @Override
  public @Nullable IssueType getIssueType(@Nullable String id) {
    Optional<IssueType> found = constants.issueType(id);
    return byId(found, id, found.map(IssueType::getId).orElse(""));
  }

  @Override
  public Collection<IssueType> getAllIssueTypeObjects() {
    return constants.issueTypes();
  }

  @Override
  public Collection<IssueType> getIssueTypes() {
    return constants.issueTypes();
  }

  @Override
  public IssueType createIssueType(String name, String description, @Nullable Long avatarId) {
    return constants.createIssueType(name, description, null, false);
  }

  @Override
  public IssueType createIssueType(String name, String description, @Nullable String iconUrl) {
    return constants.createIssueType(name, description, iconUrl, false);
  }

  @Override
  public @Nullable Status getStatus(@Nullable String id) {
    Optional<Status> found = constants.status(id);
    return byId(found, id, found.map(Status::getId).orElse(""));
  }

  @Override
  public @Nullable Status getStatusByName(@Nullable String name) {
    return constants.statuses().stream()
        .filter(status -> status.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Collection<Status> getStatuses() {
    return constants.statuses();
  }

  /** The status has no category until one is given, as in Jira. */
  @Override
  public Status createStatus(String name, String description, @Nullable String iconUrl) {
    return constants.createStatus(name, description, Category.UNDEFINED);
  }

  @Override
  public Status createStatus(
      String name, String description, @Nullable String iconUrl, StatusCategory category) {
    return constants.createStatus(name, description, category);
  }

  @Override
  public @Nullable Resolution getResolution(@Nullable String id) {
    Optional<Resolution> found = constants.resolution(id);
    return byId(found, id, found.map(Resolution::getId).orElse(""));
  }

  @Override
  public @Nullable Resolution getResolutionByName(@Nullable String name) {
    return constants.resolutions().stream()
        .filter(resolution -> resolution.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  @Override
  public List<Resolution> getResolutions() {
    return constants.resolutions();
  }

  @Override
  public Resolution createResolution(String name, String description) {
    return constants.createResolution(name, description);
  }

  @Override
  public @Nullable Priority getPriorityObject(@Nullable String id) {
    return getPriority(id);
  }

  @Override
  public @Nullable Priority getPriority(@Nullable String id) {
    Optional<Priority> found = constants.priority(id);
    return byId(found, id, found.map(Priority::getId).orElse(""));
  }

  @Override
  public List<Priority> getPriorities() {
    return constants.priorities();
  }

  @Override
  public @Nullable Priority getDefaultPriority() {
    return getPriority(DEFAULT_PRIORITY);
  }

  @Override
  public Priority createPriority(
      String name, String description, @Nullable String iconUrl, String color) {
    return constants.createPriority(name, description, color);
  }
}
