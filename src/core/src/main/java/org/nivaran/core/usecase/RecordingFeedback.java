package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.feedback.FeedbackAnswer;
import org.nivaran.core.feedback.FeedbackReply;
import org.nivaran.core.feedback.FeedbackRequest;
import org.nivaran.core.feedback.FeedbackToken;
import org.nivaran.core.feedback.FeedbackTokens;
import org.nivaran.core.feedback.FeedbackVerdict;
import org.nivaran.core.feedback.FeedbackWay;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Satisfaction;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.FeedbackBook;
import org.nivaran.core.port.FeedbackStore;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.IssueTracker.FieldChange;
import org.nivaran.core.port.IssueTracker.MoveDetails;
import org.nivaran.core.port.IssueTracker.MoveOutcome;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.TallyStore;
import org.nivaran.core.port.Transactions;
import org.nivaran.core.tally.TallyChange;

/**
 * Takes the citizen's answer: solved closes the grievance, not solved opens it again one level up.
 * An answer counts once; if something breaks on the way, taking the same answer again finishes it.
 * Safe for many threads and nodes.
 */
public final class RecordingFeedback {

  private static final int LATEST = 20;

  private final ReferenceData referenceData;
  private final GrievanceStore grievances;
  private final FeedbackStore feedback;
  private final FeedbackTokens tokens;
  private final IssueTracker tracker;
  private final TallyStore tally;
  private final Transactions transactions;
  private final @Nullable FeedbackBook book;

  /** One that keeps only the answer that counts. */
  public RecordingFeedback(
      ReferenceData referenceData,
      GrievanceStore grievances,
      FeedbackStore feedback,
      FeedbackTokens tokens,
      IssueTracker tracker,
      TallyStore tally,
      Transactions transactions) {
    this(referenceData, grievances, feedback, tokens, tracker, tally, transactions, null);
  }

  /**
   * @param book keeps every reply, or null
   */
  public RecordingFeedback(
      ReferenceData referenceData,
      GrievanceStore grievances,
      FeedbackStore feedback,
      FeedbackTokens tokens,
      IssueTracker tracker,
      TallyStore tally,
      Transactions transactions,
      @Nullable FeedbackBook book) {
    this.referenceData = referenceData;
    this.grievances = grievances;
    this.feedback = feedback;
    this.tokens = tokens;
    this.tracker = tracker;
    this.tally = tally;
    this.transactions = transactions;
    this.book = book;
  }

  /**
   * What came of an answer.
   *
   * @param issue which grievance, or empty if the button was not ours
   */
  public record Outcome(Optional<IssueId> issue, FeedbackVerdict verdict) {}

  /**
   * Takes the press of a button.
   *
   * @param from who pressed it
   * @throws org.nivaran.core.port.IssueTrackerException if Jira fails; call again later
   */
  public Outcome pressed(String payload, CitizenId from, Instant at) {
    FeedbackTokens.Reading reading = tokens.read(payload);
    if (reading instanceof FeedbackTokens.Reading.Genuine genuine) {
      return new Outcome(
          Optional.of(genuine.token().issue()),
          replied(plain(genuine.token(), FeedbackWay.WHATSAPP, from, at), from));
    }
    return new Outcome(
        Optional.empty(),
        refused(reading instanceof FeedbackTokens.Reading.Forged ? "forged" : "unknown"));
  }

  /**
   * Takes an answer that was given in another way than by a button: by keys or to an operator.
   *
   * @param from who gave it
   * @throws org.nivaran.core.port.IssueTrackerException if Jira fails; call again later
   */
  public FeedbackVerdict answered(FeedbackToken token, CitizenId from, Instant at) {
    return replied(plain(token, FeedbackWay.KEYS, from, at), from);
  }

  /**
   * Takes a reply, and keeps it also if it does not count.
   *
   * @param from whose answer it is
   * @throws org.nivaran.core.port.IssueTrackerException if Jira fails; call again later
   */
  public FeedbackVerdict replied(FeedbackReply reply, CitizenId from) {
    FeedbackVerdict verdict = take(reply.token(), from, reply.at());
    if (book != null && feedback.find(reply.issue(), reply.attempt()).isPresent()) {
      book.keep(reply.counting(!(verdict instanceof FeedbackVerdict.Refused)));
    }
    return verdict;
  }

  /**
   * Takes an answer in free words, if exactly one question to this person is open.
   *
   * @param person all addresses of the person
   * @return empty if nothing was asked that this could answer
   */
  public Optional<Outcome> said(FeedbackAnswer answer, Set<CitizenId> person, Instant at) {
    List<Grievance> waiting =
        person.stream()
            .flatMap(each -> grievances.ofCitizen(each, LATEST).stream())
            .filter(each -> each.standing().state() == GrievanceState.RESOLVED)
            .filter(each -> isAsked(each.issue(), at))
            .toList();
    if (waiting.size() != 1) {
      return Optional.empty();
    }
    Grievance grievance = waiting.get(0);
    int attempt = feedback.latest(grievance.issue()).orElseThrow().attempt();
    CitizenId from = grievance.citizen().orElseThrow();
    FeedbackToken token = new FeedbackToken(answer, grievance.issue(), attempt);
    return Optional.of(
        new Outcome(
            Optional.of(grievance.issue()),
            replied(plain(token, FeedbackWay.WORDS, from, at), from)));
  }

  private boolean isAsked(IssueId issue, Instant at) {
    return feedback
        .latest(issue)
        .filter(request -> request.answer() == null && !at.isAfter(request.expires()))
        .filter(request -> !at.isBefore(request.asked()))
        .isPresent();
  }

  private static FeedbackReply plain(
      FeedbackToken token, FeedbackWay way, CitizenId from, Instant at) {
    return FeedbackReply.plain(token, way, "citizen:" + from.value(), at);
  }

  private FeedbackVerdict take(FeedbackToken token, CitizenId from, Instant at) {
    Optional<Grievance> grievance = grievances.find(token.issue());
    Optional<FeedbackRequest> request = feedback.find(token.issue(), token.attempt());
    if (grievance.isEmpty() || request.isEmpty()) {
      return refused("unknown");
    }
    FeedbackVerdict verdict = request.get().judge(token.answer(), from, at, grievance.get());
    if (verdict instanceof FeedbackVerdict.Refused) {
      return verdict;
    }
    boolean first = feedback.answer(token.issue(), token.attempt(), token.answer(), at);
    if (!first && !isSame(token)) {
      // Another answer came in between and counts.
      return refused("answered");
    }
    return carryOut(token, verdict, at);
  }

  private boolean isSame(FeedbackToken token) {
    return feedback
        .find(token.issue(), token.attempt())
        .filter(request -> request.answer() == token.answer())
        .isPresent();
  }

  private FeedbackVerdict carryOut(FeedbackToken token, FeedbackVerdict verdict, Instant at) {
    boolean solved = token.answer() == FeedbackAnswer.SOLVED;
    Satisfaction satisfaction = solved ? Satisfaction.SATISFIED : Satisfaction.NOT_SATISFIED;
    satisfied(token.issue(), satisfaction, at);
    tracker.setFields(token.issue(), List.of(new FieldChange.Satisfied(satisfaction)));
    MoveOutcome moved =
        tracker.move(token.issue(), solved ? Move.CLOSE : Move.REOPEN, MoveDetails.NONE);
    return moved instanceof MoveOutcome.Refused ? refused("moved-on") : verdict;
  }

  private void satisfied(IssueId issue, Satisfaction satisfaction, Instant at) {
    Desk desk = referenceData.current();
    transactions.inOne(
        () ->
            grievances
                .update(issue, each -> each.satisfied(satisfaction))
                .ifPresent(
                    change ->
                        tally.add(
                            TallyChange.between(
                                change.before(),
                                change.after(),
                                at.atZone(desk.district().zone()).toLocalDate(),
                                desk.district().zone()))));
  }

  private static FeedbackVerdict refused(String why) {
    return new FeedbackVerdict.Refused(Reason.of("feedback.refused." + why));
  }
}
