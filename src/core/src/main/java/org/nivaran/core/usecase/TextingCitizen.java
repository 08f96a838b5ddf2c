package org.nivaran.core.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.port.ShortMessages;
import org.nivaran.core.port.SmsQueue;
import org.nivaran.core.port.SmsTemplates;
import org.nivaran.core.sms.ShortMessage;
import org.nivaran.core.sms.Sms;
import org.nivaran.core.sms.SmsTemplate;

/**
 * Puts what is to be said by SMS in the queue, in the citizen's language if it has registered words
 * in it, else in Hindi. Safe for many threads and nodes.
 */
public final class TextingCitizen implements ShortMessages {

  private final SmsTemplates templates;
  private final SmsQueue queue;
  private final PeopleBook people;
  private final Runnable waker;
  private final InstantSource time;

  /**
   * @param waker told that there is something to send; returns at once and never throws
   */
  public TextingCitizen(
      SmsTemplates templates,
      SmsQueue queue,
      PeopleBook people,
      Runnable waker,
      InstantSource time) {
    this.templates = templates;
    this.queue = queue;
    this.people = people;
    this.waker = waker;
    this.time = time;
  }

  @Override
  public Answer queue(ShortMessage message) {
    if (!templates.isOn()) {
      return Answer.NO_GATEWAY;
    }
    Optional<Person> person = people.find(message.citizen());
    if (person.flatMap(each -> number(each, message.citizen())).isEmpty()) {
      return Answer.NO_NUMBER;
    }
    Language own = person.map(Person::language).orElse(Language.HINDI);
    Optional<SmsTemplate> template =
        templates
            .find(message.kind(), own)
            .or(() -> templates.find(message.kind(), Language.HINDI));
    Optional<String> words = template.flatMap(each -> each.filled(message.values()));
    if (template.isEmpty() || words.isEmpty()) {
      return Answer.NO_TEMPLATE;
    }
    boolean added =
        queue.insertIfAbsent(
            Sms.of(
                message.event(),
                message.citizen(),
                message.issue(),
                template.get(),
                words.get(),
                time.instant()));
    waker.run();
    return added ? Answer.QUEUED : Answer.THERE_ALREADY;
  }

  /** Where somebody takes an SMS: at the address itself, else at any other mobile of theirs. */
  static Optional<PhoneNumber> number(Person person, CitizenId address) {
    Optional<PhoneNumber> own =
        person.contacts().stream()
            .filter(contact -> contact.id().equals(address))
            .findFirst()
            .flatMap(contact -> contact.address().phoneNumber())
            .filter(TextingCitizen::isMobile);
    List<PhoneNumber> all = person.phones();
    return own.or(() -> all.stream().filter(TextingCitizen::isMobile).findFirst());
  }

  /** A landline takes none. Numbers of other countries are left to the gateway. */
  private static boolean isMobile(PhoneNumber phone) {
    return !phone.e164().startsWith("+91") || phone.e164().matches("\\+91[6-9]\\d{9}");
  }
}
