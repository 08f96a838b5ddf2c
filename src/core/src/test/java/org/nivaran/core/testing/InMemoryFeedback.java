package org.nivaran.core.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.feedback.FeedbackAnswer;
import org.nivaran.core.feedback.FeedbackRequest;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.FeedbackStore;

public final class InMemoryFeedback implements FeedbackStore, Rewindable {

  private final Map<List<Object>, FeedbackRequest> requests = new HashMap<>();

  @Override
  public synchronized boolean insertIfAbsent(FeedbackRequest request) {
    return requests.putIfAbsent(List.of(request.issue(), request.attempt()), request) == null;
  }

  @Override
  public synchronized Optional<FeedbackRequest> find(IssueId issue, int attempt) {
    return Optional.ofNullable(requests.get(List.<Object>of(issue, attempt)));
  }

  @Override
  public synchronized Optional<FeedbackRequest> latest(IssueId issue) {
    return requests.values().stream()
        .filter(request -> request.issue().equals(issue))
        .max(Comparator.comparingInt(FeedbackRequest::attempt));
  }

  @Override
  public synchronized List<FeedbackRequest> of(IssueId issue) {
    return requests.values().stream()
        .filter(request -> request.issue().equals(issue))
        .sorted(Comparator.comparingInt(FeedbackRequest::attempt))
        .toList();
  }

  @Override
  public synchronized boolean answer(
      IssueId issue, int attempt, FeedbackAnswer answer, Instant at) {
    FeedbackRequest request = requests.get(List.<Object>of(issue, attempt));
    if (request == null || request.answer() != null) {
      return false;
    }
    requests.put(
        List.of(issue, attempt),
        new FeedbackRequest(issue, attempt, request.asked(), request.expires(), answer, at));
    return true;
  }

  synchronized List<FeedbackRequest> all() {
    return List.copyOf(requests.values());
  }

  synchronized void waitUntil(FeedbackRequest request, java.time.Instant expires) {
    requests.put(
        List.of(request.issue(), request.attempt()),
        new FeedbackRequest(
            request.issue(),
            request.attempt(),
            request.asked(),
            expires,
            request.answer(),
            request.answered()));
  }

  @Override
  public synchronized Runnable memento() {
    Map<List<Object>, FeedbackRequest> kept = new HashMap<>(requests);
    return () -> {
      synchronized (this) {
        requests.clear();
        requests.putAll(kept);
      }
    };
  }
}
