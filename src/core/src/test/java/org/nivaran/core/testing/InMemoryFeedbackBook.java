package org.nivaran.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.feedback.CallOut;
import org.nivaran.core.feedback.CallOutRules;
import org.nivaran.core.feedback.CallOutSample.Candidate;
import org.nivaran.core.feedback.CallReason;
import org.nivaran.core.feedback.CallTry;
import org.nivaran.core.feedback.FeedbackAnswer;
import org.nivaran.core.feedback.FeedbackFigures;
import org.nivaran.core.feedback.FeedbackLinks.Question;
import org.nivaran.core.feedback.FeedbackReply;
import org.nivaran.core.feedback.FeedbackRequest;
import org.nivaran.core.feedback.FeedbackTopic;
import org.nivaran.core.feedback.FeedbackWay;
import org.nivaran.core.feedback.StandingOut;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.FeedbackBook;
import org.nivaran.core.port.GrievanceStore;

public final class InMemoryFeedbackBook implements FeedbackBook {

  private final InMemoryFeedback questions;
  private final GrievanceStore grievances;
  private final Map<Question, FeedbackTopic> topics = new HashMap<>();
  private final Map<Question, CallOut> calls = new HashMap<>();
  private final Set<Question> reminded = new HashSet<>();
  private final Set<Question> over = new HashSet<>();
  private final Map<Question, List<CallTry>> tries = new HashMap<>();
  private final List<FeedbackReply> replies = new ArrayList<>();

  /** Whom {@link #hands} names, by issue. */
  public final Map<IssueId, Set<String>> handled = new HashMap<>();

  public InMemoryFeedbackBook(InMemoryFeedback questions, GrievanceStore grievances) {
    this.questions = questions;
    this.grievances = grievances;
  }

  @Override
  public synchronized void describe(IssueId issue, int attempt, FeedbackTopic topic) {
    if (questions.find(issue, attempt).isPresent()) {
      topics.put(new Question(issue, attempt), topic);
    }
  }

  @Override
  public synchronized boolean keep(FeedbackReply reply) {
    return replies.stream().noneMatch(each -> each.key().equals(reply.key())) && replies.add(reply);
  }

  @Override
  public synchronized List<FeedbackReply> replies(IssueId issue) {
    return replies.stream()
        .filter(each -> each.issue().equals(issue))
        .sorted(Comparator.comparing(FeedbackReply::at))
        .toList();
  }

  @Override
  public synchronized boolean wantCall(IssueId issue, int attempt, CallReason why, Instant due) {
    Question question = new Question(issue, attempt);
    FeedbackTopic topic = topics.get(question);
    Optional<FeedbackRequest> request = questions.find(issue, attempt);
    if (topic == null
        || calls.containsKey(question)
        || request.filter(each -> each.answer() == null).isEmpty()) {
      return false;
    }
    calls.put(question, new CallOut(issue, attempt, topic, why, due, 0));
    Instant until = due.plus(CallOutRules.VALID);
    if (request.get().expires().isBefore(until)) {
      questions.waitUntil(request.get(), until);
    }
    return true;
  }

  @Override
  public synchronized List<CallOut> due(Instant now, int limit) {
    return calls.values().stream()
        .filter(each -> !each.due().isAfter(now))
        .filter(each -> callOut(each.issue(), each.attempt()).isPresent())
        .sorted(Comparator.comparing(CallOut::due).thenComparing(each -> each.issue().value()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<CallOut> callOut(IssueId issue, int attempt) {
    Question question = new Question(issue, attempt);
    boolean open = questions.find(issue, attempt).filter(each -> each.answer() == null).isPresent();
    return open && !over.contains(question)
        ? Optional.ofNullable(calls.get(question))
        : Optional.empty();
  }

  @Override
  public synchronized boolean tried(
      IssueId issue, int attempt, int before, CallTry attemptMade, @Nullable Instant next) {
    Question question = new Question(issue, attempt);
    CallOut call = calls.get(question);
    if (call == null || call.tries() != before) {
      return false;
    }
    tries.computeIfAbsent(question, key -> new ArrayList<>()).add(attemptMade);
    calls.put(
        question,
        new CallOut(
            issue,
            attempt,
            call.topic(),
            call.why(),
            next == null ? call.due() : next,
            before + 1));
    if (next == null) {
      over.add(question);
    }
    return true;
  }

  @Override
  public synchronized List<CallTry> tries(IssueId issue, int attempt) {
    return List.copyOf(tries.getOrDefault(new Question(issue, attempt), List.of()));
  }

  @Override
  public synchronized List<Question> toRemind(Instant askedBefore, Instant now, int limit) {
    return questions.all().stream()
        .filter(each -> each.answer() == null && each.asked().isBefore(askedBefore))
        .filter(each -> each.expires().isAfter(now))
        .filter(each -> topics.containsKey(question(each)))
        .filter(each -> topic(each).way() != FeedbackWay.CALL_OUT)
        .filter(each -> !reminded.contains(question(each)))
        .sorted(Comparator.comparing(FeedbackRequest::asked))
        .map(InMemoryFeedbackBook::question)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean reminded(IssueId issue, int attempt, Instant now) {
    Question question = new Question(issue, attempt);
    return topics.containsKey(question) && reminded.add(question);
  }

  @Override
  public synchronized Optional<FeedbackWay> way(IssueId issue, int attempt) {
    return Optional.ofNullable(topics.get(new Question(issue, attempt))).map(FeedbackTopic::way);
  }

  @Override
  public synchronized Set<String> hands(IssueId issue) {
    return handled.getOrDefault(issue, Set.of());
  }

  @Override
  public synchronized List<Candidate> candidates(Instant from, Instant to) {
    return in(from, to)
        .filter(each -> each.answer() == null && !calls.containsKey(question(each)))
        .map(
            each -> {
              FeedbackTopic topic = topic(each);
              return new Candidate(
                  each.issue(), each.attempt(), topic.department(), topic.handler());
            })
        .sorted(Comparator.comparing(each -> each.issue().value()))
        .toList();
  }

  @Override
  public synchronized Map<String, StandingOut.Answers> byHandler(Instant from, Instant to) {
    Map<String, StandingOut.Answers> all = new TreeMap<>();
    in(from, to)
        .filter(each -> each.answer() != null)
        .forEach(
            each -> {
              String handler = topic(each).handler();
              if (handler != null) {
                int good = each.answer() == FeedbackAnswer.SOLVED ? 1 : 0;
                all.merge(
                    handler,
                    new StandingOut.Answers(1, good),
                    (one, other) ->
                        new StandingOut.Answers(
                            one.answered() + other.answered(),
                            one.satisfied() + other.satisfied()));
              }
            });
    return all;
  }

  @Override
  public synchronized List<FeedbackFigures> figures(
      FeedbackFigures.By by, Instant from, Instant to) {
    return in(from, to)
        .map(each -> key(by, topic(each)))
        .distinct()
        .sorted()
        .map(
            of ->
                new FeedbackFigures(
                    of,
                    list(by, of, FeedbackFigures.Number.ASKED, from, to).size(),
                    list(by, of, FeedbackFigures.Number.ANSWERED, from, to).size(),
                    list(by, of, FeedbackFigures.Number.SATISFIED, from, to).size(),
                    list(by, of, FeedbackFigures.Number.REOPENED, from, to).size(),
                    list(by, of, FeedbackFigures.Number.CONTRADICTED, from, to).size()))
        .toList();
  }

  @Override
  public synchronized List<Question> list(
      FeedbackFigures.By by, String of, FeedbackFigures.Number number, Instant from, Instant to) {
    return in(from, to)
        .filter(each -> key(by, topic(each)).equals(of) && counts(each, number))
        .map(InMemoryFeedbackBook::question)
        .sorted(
            Comparator.<Question>comparingLong(each -> each.issue().value())
                .thenComparing(Question::attempt))
        .toList();
  }

  private boolean counts(FeedbackRequest each, FeedbackFigures.Number number) {
    boolean reopened =
        grievances
            .find(each.issue())
            .filter(found -> found.standing().reopenings() >= each.attempt())
            .isPresent();
    boolean satisfied = each.answer() == FeedbackAnswer.SOLVED;
    return switch (number) {
      case ASKED -> true;
      case ANSWERED -> each.answer() != null;
      case SATISFIED -> satisfied;
      case REOPENED -> reopened;
      case CONTRADICTED ->
          satisfied
              && (reopened
                  || replies.stream()
                      .anyMatch(
                          reply ->
                              reply.token().issue().equals(each.issue())
                                  && reply.attempt() == each.attempt()
                                  && reply.answer() == FeedbackAnswer.NOT_SOLVED));
    };
  }

  @Override
  public synchronized List<Quota> quotas(Instant from, Instant to) {
    Map<String, Quota> all = new TreeMap<>();
    in(from, to)
        .filter(each -> calls.containsKey(question(each)))
        .forEach(
            each -> {
              List<CallTry> made = tries(each.issue(), each.attempt());
              boolean answered =
                  made.stream().anyMatch(one -> one.result() == CallTry.Result.ANSWERED);
              all.merge(
                  topic(each).department().value(),
                  new Quota(
                      topic(each).department().value(),
                      1,
                      made.isEmpty() ? 0 : 1,
                      answered ? 1 : 0),
                  (one, other) ->
                      new Quota(
                          one.department(),
                          one.wanted() + other.wanted(),
                          one.tried() + other.tried(),
                          one.answered() + other.answered()));
            });
    return List.copyOf(all.values());
  }

  private Stream<FeedbackRequest> in(Instant from, Instant to) {
    return questions.all().stream()
        .filter(each -> topics.containsKey(question(each)))
        .filter(each -> !each.asked().isBefore(from) && each.asked().isBefore(to));
  }

  private FeedbackTopic topic(FeedbackRequest request) {
    return java.util.Objects.requireNonNull(topics.get(question(request)));
  }

  private static Question question(FeedbackRequest request) {
    return new Question(request.issue(), request.attempt());
  }

  private static String key(FeedbackFigures.By by, FeedbackTopic topic) {
    return switch (by) {
      case DEPARTMENT -> topic.department().value();
      case POST -> Optional.ofNullable(topic.post()).map(each -> each.value()).orElse("");
      case CHANNEL -> topic.channel().key();
      case CATEGORY -> Optional.ofNullable(topic.category()).map(each -> each.value()).orElse("");
      case LANGUAGE -> topic.language().tag();
      case WAY -> topic.way().name();
    };
  }
}
