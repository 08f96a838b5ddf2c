package org.nivaran.jira.wiring;

import java.time.Duration;
import java.time.InstantSource;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.port.InboundReader;
import org.nivaran.core.port.Inbox;
import org.nivaran.core.port.MediaSource;
import org.nivaran.core.port.Messenger;
import org.nivaran.jira.intake.InboxWaker;
import org.nivaran.jira.intake.SignatureVerifier;
import org.nivaran.jira.intake.WebhookSplitter;
import org.nivaran.jira.intake.WhatsAppReader;
import org.nivaran.jira.intake.WhatsAppWebhook;
import org.nivaran.jira.notify.AllowedHosts;
import org.nivaran.jira.notify.GraphAccess;
import org.nivaran.jira.notify.GraphAccounts;
import org.nivaran.jira.notify.GraphMediaSource;
import org.nivaran.jira.notify.GraphMessenger;
import org.nivaran.jira.schedule.Drain;
import org.nivaran.jira.settings.PhoneLines;
import org.nivaran.jira.settings.Secrets;
import org.nivaran.jira.settings.Settings;
import org.nivaran.jira.telephone.CallReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** WhatsApp, in and out. */
@Configuration(proxyBeanMethods = false)
public class ChannelServices {

  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration DOWNLOADING = Duration.ofMinutes(2);

  @Bean
  InboundReader inboundReader(PhoneLines lines) {
    InboundReader messages = new WhatsAppReader();
    InboundReader calls = new CallReader(lines);
    return entry ->
        entry.source().equals(CallReader.SOURCE) ? calls.read(entry) : messages.read(entry);
  }

  @Bean
  InboxWaker inboxWaker(Drain<InboxEntryId> inboxDrain) {
    return inboxDrain::wake;
  }

  @Bean
  WhatsAppWebhook whatsAppWebhook(
      Secrets secrets, Inbox inbox, InboxWaker waker, InstantSource time) {
    return new WhatsAppWebhook(
        secrets, new SignatureVerifier(), new WebhookSplitter(), inbox, waker, time);
  }

  @Bean
  MediaSource mediaSource(Settings settings, Secrets secrets) {
    return new GraphMediaSource(
        GraphMessenger.client(CONNECTING),
        new GraphAccounts(settings, secrets, GraphAccess.DEFAULT_VERSION),
        AllowedHosts.known(),
        DOWNLOADING);
  }

  @Bean
  Messenger messenger(Settings settings, Secrets secrets) {
    return new GraphMessenger(
        GraphMessenger.client(CONNECTING),
        new GraphAccounts(settings, secrets, GraphAccess.DEFAULT_VERSION),
        AllowedHosts.known(),
        PATIENCE);
  }
}
