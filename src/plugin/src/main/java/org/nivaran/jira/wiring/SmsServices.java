package org.nivaran.jira.wiring;

import com.atlassian.scheduler.SchedulerService;
import java.time.Duration;
import java.time.InstantSource;
import org.nivaran.core.feedback.FeedbackLinks;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.ShortMessages;
import org.nivaran.core.port.SmsChannel;
import org.nivaran.core.port.SmsQueue;
import org.nivaran.core.port.SmsSender;
import org.nivaran.core.port.SmsTemplates;
import org.nivaran.core.sms.SmsId;
import org.nivaran.core.usecase.KnowingDeleted;
import org.nivaran.core.usecase.SendingSms;
import org.nivaran.core.usecase.TextingAboutGrievance;
import org.nivaran.core.usecase.TextingCitizen;
import org.nivaran.jira.schedule.ClusterJob;
import org.nivaran.jira.schedule.Drain;
import org.nivaran.jira.settings.Settings;
import org.nivaran.jira.settings.SmsGateways;
import org.nivaran.jira.sms.HttpSmsSender;
import org.nivaran.jira.store.AoSmsQueue;
import org.nivaran.jira.store.AoSmsSettings;
import org.nivaran.jira.store.DataVersion;
import org.nivaran.jira.store.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** SMS. */
@Configuration(proxyBeanMethods = false)
public class SmsServices {

  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration SWEEP = Duration.ofSeconds(15);
  private static final int PAGE = 50;

  /** One at a time: a wrong password is found out with one message. */
  private static final int THREADS = 1;

  @Bean
  AoSmsQueue smsQueue(Database database) {
    return new AoSmsQueue(database);
  }

  /** Is {@code SmsGateways}, {@code SmsTemplates} and {@code SmsChannel}. */
  @Bean
  AoSmsSettings smsSettings(Database database, DataVersion version) {
    return new AoSmsSettings(database, version);
  }

  @Bean
  SmsSender smsSender(SmsGateways gateways) {
    return new HttpSmsSender(HttpSmsSender.client(CONNECTING), gateways, PATIENCE);
  }

  @Bean
  SendingSms sendingSms(
      SmsQueue queue,
      SmsChannel channel,
      SmsSender sender,
      PeopleBook people,
      KnowingDeleted deleted,
      NodeId node,
      InstantSource time) {
    return new SendingSms(queue, channel, sender, people, deleted, node, time);
  }

  @Bean
  Drain<SmsId> smsDrain(SendingSms sending) {
    return new Drain<>(
        "nivaran-sms",
        THREADS,
        PAGE,
        new Drain.Queue<>(sending::claimable, id -> "gateway", sending::send));
  }

  @Bean
  LifecyclePart smsDrainPart(Drain<SmsId> smsDrain) {
    return new LifecyclePart("sms", 45, smsDrain::start, smsDrain::stop);
  }

  @Bean
  ShortMessages shortMessages(
      SmsTemplates templates,
      SmsQueue queue,
      PeopleBook people,
      Drain<SmsId> smsDrain,
      InstantSource time) {
    return new TextingCitizen(templates, queue, people, smsDrain::wake, time);
  }

  @Bean
  TextingAboutGrievance textingAboutGrievance(
      ReferenceData data, GrievanceStore grievances, ShortMessages messages, FeedbackLinks links) {
    return new TextingAboutGrievance(data, grievances, messages, links);
  }

  @Bean
  LifecyclePart smsJob(
      SchedulerService scheduler,
      InstantSource time,
      Settings settings,
      Drain<SmsId> smsDrain,
      SendingSms sending) {
    Runnable sweep =
        () -> {
          if (settings.current().isPresent()) {
            smsDrain.wake();
            sending.settleStalled();
          }
        };
    ClusterJob job = new ClusterJob(scheduler, time, "sms", SWEEP, sweep);
    return new LifecyclePart("job sms", 60, job::start, job::stop);
  }
}
