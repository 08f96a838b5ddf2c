package org.nivaran.jira.wiring;

import java.time.InstantSource;
import org.nivaran.core.feedback.FeedbackLinks;
import org.nivaran.core.feedback.FeedbackTokens;
import org.nivaran.core.meeting.AgendaRules;
import org.nivaran.core.notify.LinePace;
import org.nivaran.core.notify.OfferTokens;
import org.nivaran.core.notify.RetryPolicy;
import org.nivaran.core.port.AddressMoves;
import org.nivaran.core.port.AgendaSource;
import org.nivaran.core.port.CallBackStore;
import org.nivaran.core.port.CallListener;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.ConsentLog;
import org.nivaran.core.port.ConversationStore;
import org.nivaran.core.port.ErasureLog;
import org.nivaran.core.port.FeedbackBook;
import org.nivaran.core.port.FeedbackStore;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.InboundReader;
import org.nivaran.core.port.Inbox;
import org.nivaran.core.port.IssueBookmark;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.LineStops;
import org.nivaran.core.port.MediaSource;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.MeetingMarks;
import org.nivaran.core.port.MeetingStore;
import org.nivaran.core.port.MessageLog;
import org.nivaran.core.port.Messenger;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.NoticeBook;
import org.nivaran.core.port.OldRecords;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.port.RecalculationStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.ReferenceSerials;
import org.nivaran.core.port.Retention;
import org.nivaran.core.port.ShortMessages;
import org.nivaran.core.port.SuspensionStore;
import org.nivaran.core.port.TallyStore;
import org.nivaran.core.port.Transactions;
import org.nivaran.core.usecase.Acknowledging;
import org.nivaran.core.usecase.AskingFeedback;
import org.nivaran.core.usecase.CitizenFile;
import org.nivaran.core.usecase.ConversingWithCitizen;
import org.nivaran.core.usecase.ErasingOldRecords;
import org.nivaran.core.usecase.FetchingMedia;
import org.nivaran.core.usecase.FollowingCitizens;
import org.nivaran.core.usecase.FollowingDelivery;
import org.nivaran.core.usecase.ForgettingGrievance;
import org.nivaran.core.usecase.HandlingInbound;
import org.nivaran.core.usecase.HandlingRefusal;
import org.nivaran.core.usecase.HearingInSign;
import org.nivaran.core.usecase.HoldingMeeting;
import org.nivaran.core.usecase.KeepingEvidence;
import org.nivaran.core.usecase.KnowingDeleted;
import org.nivaran.core.usecase.KnowingNeeds;
import org.nivaran.core.usecase.LoweringLevel;
import org.nivaran.core.usecase.MovingGrievance;
import org.nivaran.core.usecase.OfferingChoices;
import org.nivaran.core.usecase.OpeningGrievance;
import org.nivaran.core.usecase.ReachingOtherwise;
import org.nivaran.core.usecase.ReadingTheDay;
import org.nivaran.core.usecase.RebuildingClocks;
import org.nivaran.core.usecase.RecalculatingClocks;
import org.nivaran.core.usecase.RecognisingCitizen;
import org.nivaran.core.usecase.RecordingFeedback;
import org.nivaran.core.usecase.Referencing;
import org.nivaran.core.usecase.RegisteringGrievance;
import org.nivaran.core.usecase.RoutingGrievance;
import org.nivaran.core.usecase.RunningClocks;
import org.nivaran.core.usecase.SendingMessages;
import org.nivaran.core.usecase.SendingToDepartment;
import org.nivaran.core.usecase.TalkingInSign;
import org.nivaran.core.usecase.TextingAboutGrievance;
import org.nivaran.core.usecase.TickingClocks;
import org.nivaran.core.usecase.WakingGrievances;
import org.nivaran.jira.store.AoKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of the core, built by hand over the adapters. */
@Configuration(proxyBeanMethods = false)
public class CoreServices {

  @Bean
  FeedbackTokens feedbackTokens(AoKeys keys) {
    return new FeedbackTokens(keys::feedback);
  }

  @Bean
  FeedbackLinks feedbackLinks(AoKeys keys) {
    return new FeedbackLinks(keys::feedback);
  }

  @Bean
  Referencing referencing(ReferenceData data, ReferenceSerials serials) {
    return new Referencing(data, serials);
  }

  @Bean
  RoutingGrievance routingGrievance(ReferenceData data) {
    return new RoutingGrievance(data);
  }

  @Bean
  ErasingOldRecords erasingOldRecords(
      OldRecords records,
      Retention retention,
      ErasureLog log,
      ReferenceData data,
      ClusterMutex mutex) {
    return new ErasingOldRecords(records, retention, log, data, mutex);
  }

  @Bean
  RunningClocks runningClocks(ClockStore clocks) {
    return new RunningClocks(clocks);
  }

  @Bean
  RegisteringGrievance registeringGrievance(
      Referencing referencing,
      GrievanceStore grievances,
      IssueTracker tracker,
      ClusterMutex mutex) {
    return new RegisteringGrievance(referencing, grievances, tracker, mutex);
  }

  @Bean
  OpeningGrievance openingGrievance(
      ReferenceData data,
      GrievanceStore grievances,
      RunningClocks clocks,
      TallyStore tally,
      Transactions transactions) {
    return new OpeningGrievance(data, grievances, clocks, tally, transactions);
  }

  @Bean
  MovingGrievance movingGrievance(
      ReferenceData data,
      GrievanceStore grievances,
      RunningClocks clocks,
      SuspensionStore suspensions,
      TallyStore tally,
      Transactions transactions) {
    return new MovingGrievance(data, grievances, clocks, suspensions, tally, transactions);
  }

  @Bean
  ForgettingGrievance forgettingGrievance(
      ReferenceData data,
      GrievanceStore grievances,
      RunningClocks clocks,
      SuspensionStore suspensions,
      TallyStore tally,
      IssueTracker tracker,
      IssueBookmark bookmark,
      Transactions transactions) {
    return new ForgettingGrievance(
        data, grievances, clocks, suspensions, tally, tracker, bookmark, transactions);
  }

  @Bean
  SendingToDepartment sendingToDepartment(GrievanceStore grievances, IssueTracker tracker) {
    return new SendingToDepartment(grievances, tracker);
  }

  @Bean
  TickingClocks tickingClocks(
      ReferenceData data,
      ClockStore clocks,
      GrievanceStore grievances,
      IssueTracker tracker,
      NoticeBook book,
      Transactions transactions) {
    return new TickingClocks(data, clocks, grievances, tracker, book, transactions);
  }

  @Bean
  WakingGrievances wakingGrievances(
      SuspensionStore suspensions, GrievanceStore grievances, IssueTracker tracker) {
    return new WakingGrievances(suspensions, grievances, tracker);
  }

  @Bean
  RebuildingClocks rebuildingClocks(
      ReferenceData data, GrievanceStore grievances, ClockStore clocks) {
    return new RebuildingClocks(data, grievances, clocks);
  }

  @Bean
  LoweringLevel loweringLevel(
      GrievanceStore grievances,
      ClockStore clocks,
      IssueTracker tracker,
      Transactions transactions) {
    return new LoweringLevel(grievances, clocks, tracker, transactions);
  }

  @Bean
  RecalculatingClocks recalculatingClocks(
      ReferenceData data,
      ClockStore clocks,
      GrievanceStore grievances,
      RecalculationStore runs,
      IssueTracker tracker,
      Transactions transactions,
      ClusterMutex mutex) {
    return new RecalculatingClocks(data, clocks, grievances, runs, tracker, transactions, mutex);
  }

  @Bean
  HoldingMeeting holdingMeeting(
      ReferenceData data,
      MeetingStore meetings,
      MeetingMarks marks,
      AgendaSource source,
      IssueTracker tracker,
      Transactions transactions) {
    return new HoldingMeeting(
        data, meetings, marks, source, tracker, transactions, AgendaRules.STANDARD);
  }

  @Bean
  ReadingTheDay readingTheDay(ReferenceData data, TallyStore tally, GrievanceStore grievances) {
    return new ReadingTheDay(data, tally, grievances);
  }

  @Bean
  OfferTokens offerTokens(AoKeys keys) {
    return new OfferTokens(keys::feedback);
  }

  @Bean
  OfferingChoices offeringChoices(
      ReferenceData data, GrievanceStore grievances, IssueTracker tracker, OfferTokens tokens) {
    return new OfferingChoices(data, grievances, tracker, tokens);
  }

  @Bean
  Acknowledging acknowledging(
      ReferenceData data,
      GrievanceStore grievances,
      Outbox outbox,
      OfferingChoices offers,
      TextingAboutGrievance texting) {
    return new Acknowledging(data, grievances, outbox, offers, texting);
  }

  @Bean
  KeepingEvidence keepingEvidence(
      ReferenceData data,
      GrievanceStore grievances,
      MessageLog log,
      Outbox outbox,
      IssueTracker tracker) {
    return new KeepingEvidence(data, grievances, log, outbox, tracker);
  }

  @Bean
  CitizenFile citizenFile(MessageLog log, MediaStore media, ConsentLog consents) {
    return new CitizenFile(log, media, consents);
  }

  @Bean
  FollowingCitizens followingCitizens(
      CitizenStore citizens, PeopleBook people, AddressMoves moves, Transactions transactions) {
    return new FollowingCitizens(citizens, people, moves, transactions);
  }

  @Bean
  AskingFeedback askingFeedback(
      ReferenceData data,
      GrievanceStore grievances,
      FeedbackStore feedback,
      Outbox outbox,
      FeedbackTokens tokens,
      Transactions transactions,
      TextingAboutGrievance texting,
      FeedbackBook book) {
    return new AskingFeedback(
        data, grievances, feedback, outbox, tokens, transactions, texting, book);
  }

  @Bean
  KnowingNeeds knowingNeeds(PeopleBook people, GrievanceStore grievances, IssueTracker tracker) {
    return new KnowingNeeds(people, grievances, tracker);
  }

  @Bean
  HearingInSign hearingInSign(KnowingNeeds needs, TalkingInSign talking) {
    return new HearingInSign(needs, talking);
  }

  @Bean
  RecordingFeedback recordingFeedback(
      ReferenceData data,
      GrievanceStore grievances,
      FeedbackStore feedback,
      FeedbackTokens tokens,
      IssueTracker tracker,
      TallyStore tally,
      Transactions transactions,
      FeedbackBook book) {
    return new RecordingFeedback(
        data, grievances, feedback, tokens, tracker, tally, transactions, book);
  }

  @Bean
  RecognisingCitizen recognisingCitizen(CitizenStore citizens) {
    return new RecognisingCitizen(citizens);
  }

  @Bean
  ConversingWithCitizen conversingWithCitizen(
      ReferenceData data,
      RecognisingCitizen recognising,
      PeopleBook people,
      CitizenStore citizens,
      RegisteringGrievance registering,
      RecordingFeedback feedback,
      KeepingEvidence evidence,
      OfferingChoices offers,
      ConversationStore conversations,
      GrievanceStore grievances,
      CitizenFile file,
      Outbox outbox,
      IssueTracker tracker,
      HearingInSign signing,
      InstantSource time) {
    return new ConversingWithCitizen(
        data,
        recognising,
        people,
        citizens,
        registering,
        feedback,
        evidence,
        offers,
        conversations,
        grievances,
        file,
        outbox,
        tracker,
        signing,
        time);
  }

  @Bean
  FetchingMedia fetchingMedia(
      MediaStore media,
      MediaSource source,
      GrievanceStore grievances,
      IssueTracker tracker,
      ReferenceData data,
      NodeId node,
      InstantSource time) {
    return new FetchingMedia(media, source, grievances, tracker, data, node, time);
  }

  @Bean
  ReachingOtherwise reachingOtherwise(
      ShortMessages shortMessages,
      CitizenStore citizens,
      CallBackStore callBacks,
      KnowingNeeds needs,
      IssueTracker tracker,
      ReferenceData data,
      FeedbackBook book) {
    return new ReachingOtherwise(shortMessages, citizens, callBacks, needs, tracker, data, book);
  }

  @Bean
  HandlingRefusal handlingRefusal(
      Outbox outbox,
      ConversationStore conversations,
      LineStops stops,
      ReachingOtherwise otherwise) {
    return new HandlingRefusal(outbox, conversations, stops, otherwise, RetryPolicy.OUTBOX);
  }

  @Bean
  FollowingDelivery followingDelivery(Outbox outbox, HandlingRefusal refusals, InstantSource time) {
    return new FollowingDelivery(outbox, refusals, time);
  }

  @Bean
  HandlingInbound handlingInbound(
      Inbox inbox,
      InboundReader reader,
      ConversingWithCitizen conversing,
      FollowingDelivery following,
      CallListener calls,
      FollowingCitizens people,
      ClusterMutex mutex,
      NodeId node,
      InstantSource time) {
    return new HandlingInbound(
        inbox, reader, conversing, following, calls, people, mutex, node, time);
  }

  @Bean
  KnowingDeleted knowingDeleted(GrievanceStore grievances, IssueTracker tracker) {
    return new KnowingDeleted(grievances, tracker);
  }

  @Bean
  SendingMessages sendingMessages(
      Outbox outbox,
      CitizenStore citizens,
      ConversationStore conversations,
      ConsentLog consents,
      LineStops stops,
      Messenger messenger,
      HandlingRefusal refusals,
      KnowingDeleted deleted,
      NodeId node,
      InstantSource time) {
    return new SendingMessages(
        outbox,
        citizens,
        conversations,
        consents,
        stops,
        LinePace.standard(),
        messenger,
        refusals,
        deleted,
        node,
        time);
  }
}
