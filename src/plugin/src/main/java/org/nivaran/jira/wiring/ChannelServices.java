package org.nivaran.jira.wiring;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.port.InboundReader;
import org.nivaran.core.port.Inbox;
import org.nivaran.core.port.MediaSource;
import org.nivaran.core.port.Messenger;
import org.nivaran.jira.intake.GupshupReader;
import org.nivaran.jira.intake.GupshupWebhook;
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
import org.nivaran.jira.notify.GupshupMediaSource;
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
    InboundReader gupshup = new GupshupReader();
    return entry ->
        switch (entry.source()) {
          case CallReader.SOURCE -> calls.read(entry);
          case GupshupReader.SOURCE -> gupshup.read(entry);
          default -> messages.read(entry);
        };
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

  /** Each file from where it is kept. */
  @Bean
  MediaSource mediaSource(Settings settings, Secrets secrets) {
    HttpClient http = GraphMessenger.client(CONNECTING);
    MediaSource graph =
        new GraphMediaSource(
            http,
            new GraphAccounts(settings, secrets, GraphAccess.DEFAULT_VERSION),
            AllowedHosts.known(),
            DOWNLOADING);
    MediaSource gupshup = new GupshupMediaSource(http, DOWNLOADING);
    return (medium, into) ->
        (medium.source().equals(GupshupReader.SOURCE) ? gupshup : graph).fetch(medium, into);
  }

  @Bean
  GupshupWebhook gupshupWebhook(
      Secrets secrets, Inbox inbox, InboxWaker waker, InstantSource time) {
    return new GupshupWebhook(secrets, inbox, waker, time);
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
