package org.nivaran.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.IssueTrackerException;
import org.nivaran.core.port.NewIssue;

/** Jira in memory: a workflow with post-functions, comments and fields. */
public final class FakeIssueTracker implements IssueTracker {

  /** What the workflow does on the way. */
  public interface PostFunctions {

    void created(IssueId issue, NewIssue made);

    void moved(IssueId issue, Move move, MoveDetails details);
  }

  private final Map<Long, Issue> issues = new LinkedHashMap<>();
  private @Nullable PostFunctions postFunctions;
  private @Nullable RuntimeException nextFailure;
  private @Nullable RuntimeException nextRefusal;

  private static final class Issue {
    final NewIssue made;
    final Map<String, String> comments = new LinkedHashMap<>();
    final List<FieldChange> changes = new ArrayList<>();
    final List<String> actors = new ArrayList<>();
    final Set<IssueId> links = new LinkedHashSet<>();
    final Map<String, byte[]> attachments = new LinkedHashMap<>();
    GrievanceState state = GrievanceState.AT_DESK;

    Issue(NewIssue made) {
      this.made = made;
    }
  }

  public synchronized void runs(PostFunctions functions) {
    postFunctions = functions;
  }

  /** The next call to create, move, comment or set fields fails, after it was carried out. */
  public synchronized void failAfterNext(RuntimeException failure) {
    nextFailure = failure;
  }

  /** The next call to create fails, and nothing is made. */
  public synchronized void failBeforeNext(RuntimeException failure) {
    nextRefusal = failure;
  }

  @Override
  public synchronized IssueId create(NewIssue made) {
    RuntimeException refusal = nextRefusal;
    if (refusal != null) {
      nextRefusal = null;
      throw refusal;
    }
    IssueId id = new IssueId(10_001 + issues.size());
    issues.put(id.value(), new Issue(made));
    if (postFunctions != null) {
      postFunctions.created(id, made);
    }
    failIfTold();
    return id;
  }

  @Override
  public synchronized Optional<IssueId> findByReference(Reference reference) {
    return issues.entrySet().stream()
        .filter(each -> each.getValue().made.reference().equals(reference))
        .map(each -> new IssueId(each.getKey()))
        .findFirst();
  }

  @Override
  public synchronized MoveOutcome move(IssueId id, Move move, MoveDetails details) {
    Issue issue = issue(id);
    Optional<GrievanceState> next = issue.state.after(move);
    if (next.isEmpty()) {
      return new MoveOutcome.Refused(
          move.transitionName() + " is not possible from " + issue.state.statusName());
    }
    issue.state = next.get();
    if (postFunctions != null) {
      postFunctions.moved(id, move, details);
    }
    failIfTold();
    return new MoveOutcome.Moved();
  }

  @Override
  public synchronized void comment(IssueId id, String key, String text) {
    issue(id).comments.putIfAbsent(key, text);
    failIfTold();
  }

  @Override
  public synchronized void setFields(IssueId id, List<FieldChange> changes, String actor) {
    issue(id).actors.add(actor);
    setFields(id, changes);
  }

  /** In whose names fields were set. */
  public synchronized List<String> actorsOf(IssueId id) {
    return List.copyOf(issue(id).actors);
  }

  @Override
  public synchronized void setFields(IssueId id, List<FieldChange> changes) {
    issue(id).changes.addAll(changes);
    failIfTold();
  }

  @Override
  public synchronized boolean link(IssueId joined, IssueId first) {
    issue(joined).links.add(first);
    issue(first);
    failIfTold();
    return true;
  }

  /** What an issue was linked to. */
  public synchronized Set<IssueId> linksOf(IssueId id) {
    return Set.copyOf(issue(id).links);
  }

  @Override
  public synchronized void attach(IssueId id, String name, String mimeType, Path file) {
    Issue issue = issue(id);
    if (!issue.attachments.containsKey(name)) {
      try {
        issue.attachments.put(name, Files.readAllBytes(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    failIfTold();
  }

  /** The files of an issue by name. */
  public synchronized Map<String, byte[]> attachmentsOf(IssueId id) {
    return Map.copyOf(issue(id).attachments);
  }

  @Override
  public synchronized boolean exists(IssueId id) {
    return issues.containsKey(id.value());
  }

  @Override
  public synchronized Optional<String> summary(IssueId id) {
    return Optional.ofNullable(issues.get(id.value())).map(issue -> issue.made.summary());
  }

  /** Deletes an issue, as an administrator may. */
  public synchronized void delete(IssueId id) {
    issues.remove(id.value());
  }

  public synchronized int count() {
    return issues.size();
  }

  public synchronized GrievanceState stateOf(IssueId id) {
    return issue(id).state;
  }

  public synchronized List<String> commentsOf(IssueId id) {
    return List.copyOf(issue(id).comments.values());
  }

  public synchronized List<FieldChange> changesOf(IssueId id) {
    return List.copyOf(issue(id).changes);
  }

  public synchronized NewIssue made(IssueId id) {
    return issue(id).made;
  }

  private Issue issue(IssueId id) {
    Issue issue = issues.get(id.value());
    if (issue == null) {
      throw new IssueTrackerException(id, "there is no such issue");
    }
    return issue;
  }

  private void failIfTold() {
    RuntimeException failure = nextFailure;
    if (failure != null) {
      nextFailure = null;
      throw failure;
    }
  }
}
