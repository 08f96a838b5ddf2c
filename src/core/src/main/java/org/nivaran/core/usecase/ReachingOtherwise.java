package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.feedback.CallOutRules;
import org.nivaran.core.feedback.CallReason;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.Meaning;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.port.CallBackStore;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.FeedbackBook;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.ShortMessages;
import org.nivaran.core.sms.ShortMessage;
import org.nivaran.core.telephone.CallBack;
import org.nivaran.core.telephone.CallBackId;

/**
 * Tells a citizen by another way what the channel would not carry: by SMS, and where there is none,
 * by a task for the desk to call, unless the citizen must not be telephoned. Asked again for the
 * same message it does nothing more. Safe for many threads and nodes.
 */
public final class ReachingOtherwise {

  /** The key of a question of {@link AskingFeedback}. */
  private static final Pattern QUESTION =
      Pattern.compile("feedback:[0-9]+:([0-9]{1,4})(?::again)?");

  private final ShortMessages shortMessages;
  private final CitizenStore citizens;
  private final CallBackStore callBacks;
  private final KnowingNeeds needs;
  private final IssueTracker tracker;
  private final ReferenceData referenceData;
  private final @Nullable FeedbackBook book;

  public ReachingOtherwise(
      ShortMessages shortMessages,
      CitizenStore citizens,
      CallBackStore callBacks,
      KnowingNeeds needs,
      IssueTracker tracker,
      ReferenceData referenceData) {
    this(shortMessages, citizens, callBacks, needs, tracker, referenceData, null);
  }

  /**
   * @param book takes the questions that nobody got, for the desk to call; null for none
   */
  public ReachingOtherwise(
      ShortMessages shortMessages,
      CitizenStore citizens,
      CallBackStore callBacks,
      KnowingNeeds needs,
      IssueTracker tracker,
      ReferenceData referenceData,
      @Nullable FeedbackBook book) {
    this.shortMessages = shortMessages;
    this.citizens = citizens;
    this.callBacks = callBacks;
    this.needs = needs;
    this.tracker = tracker;
    this.referenceData = referenceData;
    this.book = book;
  }

  /**
   * Takes over a message that was given up. What is about no grievance, or only answers what the
   * citizen has just written, is let be.
   *
   * @param why short, without personal data
   * @throws org.nivaran.core.port.IssueTrackerException if Jira fails
   */
  public void takeOver(OutboxEntry entry, String why, Instant now) {
    IssueId issue = entry.issue();
    Meaning meaning = entry.message().meaning();
    if (issue == null || meaning == null || isAnswer(entry)) {
      return;
    }
    ShortMessages.Answer answer =
        shortMessages.queue(
            new ShortMessage(
                entry.key(), entry.citizen(), issue, meaning.kind(), meaning.values()));
    if (!answer.isOnItsWay()) {
      oweACall(entry, issue, why, now);
    }
  }

  private static boolean isAnswer(OutboxEntry entry) {
    return entry.key().startsWith("reply:") || entry.key().startsWith("joined:");
  }

  private void oweACall(OutboxEntry entry, IssueId issue, String why, Instant now) {
    Optional<PhoneNumber> phone =
        citizens.find(entry.citizen()).map(Citizen::address).flatMap(CitizenAddress::phoneNumber);
    boolean mayCall = needs.mayTelephone(entry.citizen());
    if (mayCall && phone.isPresent() && isQuestion(entry)) {
      askByTelephone(entry, issue, now);
    } else if (mayCall && phone.isPresent()) {
      callBacks.add(
          new CallBack(
              new CallBackId(0),
              entry.line(),
              phone.get(),
              CallBack.State.OPEN,
              List.of("message:" + entry.id().value()),
              now,
              now,
              now,
              List.of(),
              null,
              0));
    }
    tracker.comment(
        issue,
        "otherwise:" + entry.key(),
        Wording.inBoth(
            referenceData.current(),
            mayCall ? MessageKind.NOTE_CALL : MessageKind.NOTE_WRITE,
            Map.of("reason", why)));
  }

  private boolean isQuestion(OutboxEntry entry) {
    return book != null && QUESTION.matcher(entry.key()).matches();
  }

  /** The desk asks, by its own queue with its own rules. */
  private void askByTelephone(OutboxEntry entry, IssueId issue, Instant now) {
    Matcher parts = QUESTION.matcher(entry.key());
    if (book != null && parts.matches()) {
      Desk desk = referenceData.current();
      book.wantCall(
          issue,
          Integer.parseInt(parts.group(1)),
          CallReason.NOT_REACHED,
          CallOutRules.nextDecent(desk.calendarOrOffice(desk.calendarOf(DepartmentKey.DESK)), now));
    }
  }
}
