package org.nivaran.jira.wiring;

import java.time.InstantSource;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.notify.OutboxEntryId;
import org.nivaran.core.port.Inbox;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.MediumId;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.usecase.Failure;
import org.nivaran.core.usecase.FetchingMedia;
import org.nivaran.core.usecase.HandlingInbound;
import org.nivaran.core.usecase.SendingMessages;
import org.nivaran.jira.schedule.Drain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This node's threads on the inbox and the outbox. */
@Configuration(proxyBeanMethods = false)
public class QueueServices {

  private static final Logger log = LoggerFactory.getLogger(QueueServices.class);

  private static final int THREADS = 4;
  private static final int MEDIA_THREADS = 2;
  private static final int PAGE = 100;

  @Bean
  Drain<InboxEntryId> inboxDrain(
      Inbox inbox,
      HandlingInbound handling,
      Drain<OutboxEntryId> outboxDrain,
      Drain<MediumId> mediaDrain,
      InstantSource time) {
    return new Drain<>(
        "nivaran-inbox",
        THREADS,
        PAGE,
        new Drain.Queue<>(
            limit -> inbox.claimable(time.instant(), limit),
            id -> sender(inbox, id),
            id -> {
              HandlingInbound.Handled handled = handling.handle(id);
              Failure failure = handled.failure();
              if (failure != null) {
                log.warn("{} failed", failure.what(), failure.cause());
              }
              // What a message leads to is often an answer.
              outboxDrain.wake();
              mediaDrain.wake();
              return handled.claimed();
            }));
  }

  /** Files come slowly and may be large: they have threads of their own. */
  @Bean
  Drain<MediumId> mediaDrain(MediaStore media, FetchingMedia fetching, InstantSource time) {
    return new Drain<>(
        "nivaran-media",
        MEDIA_THREADS,
        PAGE,
        new Drain.Queue<>(
            limit -> media.claimable(time.instant(), limit), id -> id, fetching::fetch));
  }

  @Bean
  LifecyclePart mediaDrainPart(Drain<MediumId> mediaDrain) {
    return new LifecyclePart("media", 45, mediaDrain::start, mediaDrain::stop);
  }

  @Bean
  LifecyclePart inboxDrainPart(Drain<InboxEntryId> inboxDrain) {
    return new LifecyclePart("inbox", 50, inboxDrain::start, inboxDrain::stop);
  }

  @Bean
  Drain<OutboxEntryId> outboxDrain(Outbox outbox, SendingMessages sending, InstantSource time) {
    return new Drain<>(
        "nivaran-outbox",
        THREADS,
        PAGE,
        new Drain.Queue<>(
            limit -> outbox.claimable(time.instant(), limit),
            id -> outbox.find(id).<Object>map(OutboxEntry::citizen).orElse(id),
            sending::send));
  }

  @Bean
  LifecyclePart outboxDrainPart(Drain<OutboxEntryId> outboxDrain) {
    return new LifecyclePart("outbox", 40, outboxDrain::start, outboxDrain::stop);
  }

  /** What one person sent is handled in order; everything else has no order. */
  private static Object sender(Inbox inbox, InboxEntryId id) {
    return inbox.find(id).map(InboxEntry::sender).<Object>map(sender -> sender).orElse(id);
  }
}
