package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.notify.NewOutboxEntry;
import org.nivaran.core.notify.OutboundMessage;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.ShortMessages;

/**
 * Puts messages about a grievance into the outbox: that it is registered, a question, anything said
 * once. Each is queued once, however often it is asked for. Safe for many threads and nodes.
 */
public final class Acknowledging {

  private final ReferenceData referenceData;
  private final GrievanceStore grievances;
  private final Outbox outbox;
  private final OfferingChoices offers;
  private final @Nullable TextingAboutGrievance texting;

  public Acknowledging(
      ReferenceData referenceData,
      GrievanceStore grievances,
      Outbox outbox,
      OfferingChoices offers) {
    this(referenceData, grievances, outbox, offers, null);
  }

  /**
   * @param texting tells who came in on no line of WhatsApp, or null if nobody does
   */
  public Acknowledging(
      ReferenceData referenceData,
      GrievanceStore grievances,
      Outbox outbox,
      OfferingChoices offers,
      @Nullable TextingAboutGrievance texting) {
    this.referenceData = referenceData;
    this.grievances = grievances;
    this.outbox = outbox;
    this.offers = offers;
    this.texting = texting;
  }

  /**
   * Tells the citizen that the grievance is registered.
   *
   * @return false if it was told already, or there is nobody to tell or no line to tell it on
   */
  public boolean acknowledge(IssueId issue, Instant now) {
    return grievances.find(issue).filter(each -> acknowledge(each, now)).isPresent();
  }

  /** As {@link #acknowledge(IssueId, Instant)}, for whoever has just read the grievance. */
  public boolean acknowledge(Grievance grievance, Instant now) {
    if (grievance.origin().line() == null && texting != null) {
      return texting.acknowledge(grievance.issue()) == ShortMessages.Answer.QUEUED;
    }
    Desk desk = referenceData.current();
    return tell(
        grievance,
        "ack:" + grievance.issue().value(),
        now,
        language ->
            Wording.acknowledgement(desk, grievance, language)
                .with(offers.withAcknowledgement(grievance, language)));
  }

  /**
   * Asks the citizen something.
   *
   * @param key unique for each question
   * @return as {@link #acknowledge}
   */
  public boolean ask(IssueId issue, String key, String question, Instant now) {
    Desk desk = referenceData.current();
    return grievances
        .find(issue)
        .filter(
            grievance ->
                tell(
                    grievance,
                    "ask:" + key,
                    now,
                    language -> Wording.question(desk, grievance, language, question)))
        .isPresent();
  }

  private boolean tell(
      Grievance grievance, String key, Instant now, Function<Language, OutboundMessage> words) {
    CitizenId citizen = grievance.origin().citizen();
    LineId line = grievance.origin().line();
    return citizen != null
        && line != null
        && outbox.insertIfAbsent(
            new NewOutboxEntry(
                key,
                line,
                citizen,
                grievance.issue(),
                words.apply(grievance.origin().language()),
                now),
            now);
  }
}
