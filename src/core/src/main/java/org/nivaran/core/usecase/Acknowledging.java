package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.Optional;
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
    Desk desk = referenceData.current();
    return tell(
        issue,
        "ack:" + issue.value(),
        now,
        grievance -> {
          Language language = grievance.origin().language();
          return Wording.acknowledgement(desk, grievance, language)
              .with(offers.withAcknowledgement(grievance, language));
        });
  }

  /**
   * Asks the citizen something.
   *
   * @param key unique for each question
   * @return as {@link #acknowledge}
   */
  public boolean ask(IssueId issue, String key, String question, Instant now) {
    Desk desk = referenceData.current();
    return tell(
        issue,
        "ask:" + key,
        now,
        grievance -> Wording.question(desk, grievance, grievance.origin().language(), question));
  }

  private boolean tell(
      IssueId issue,
      String key,
      Instant now,
      java.util.function.Function<Grievance, OutboundMessage> words) {
    Optional<Grievance> found = grievances.find(issue);
    if (found.isEmpty()) {
      return false;
    }
    Grievance grievance = found.get();
    CitizenId citizen = grievance.origin().citizen();
    LineId line = grievance.origin().line();
    if (line == null && texting != null && key.startsWith("ack:")) {
      return texting.acknowledge(issue) == ShortMessages.Answer.QUEUED;
    }
    return citizen != null
        && line != null
        && outbox.insertIfAbsent(
            new NewOutboxEntry(key, line, citizen, issue, words.apply(grievance), now), now);
  }
}
