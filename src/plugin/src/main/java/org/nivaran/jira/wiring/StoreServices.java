package org.nivaran.jira.wiring;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import java.time.InstantSource;
import org.nivaran.core.port.AddressMoves;
import org.nivaran.core.port.ConsentLog;
import org.nivaran.core.port.ExternalReferences;
import org.nivaran.core.port.IssueBookmark;
import org.nivaran.core.port.LineStops;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.store.AoAddressMoves;
import org.nivaran.jira.store.AoAffectedBook;
import org.nivaran.jira.store.AoAgendaSource;
import org.nivaran.jira.store.AoCampStore;
import org.nivaran.jira.store.AoCitizenStore;
import org.nivaran.jira.store.AoClockStore;
import org.nivaran.jira.store.AoConsentLog;
import org.nivaran.jira.store.AoConversationStore;
import org.nivaran.jira.store.AoDeskEditor;
import org.nivaran.jira.store.AoDraftStore;
import org.nivaran.jira.store.AoErasureLog;
import org.nivaran.jira.store.AoFeedbackBook;
import org.nivaran.jira.store.AoFeedbackStore;
import org.nivaran.jira.store.AoGrievanceSearch;
import org.nivaran.jira.store.AoGrievanceStore;
import org.nivaran.jira.store.AoInbox;
import org.nivaran.jira.store.AoInterpreterRoster;
import org.nivaran.jira.store.AoIssueBookmark;
import org.nivaran.jira.store.AoKeptUploads;
import org.nivaran.jira.store.AoKeys;
import org.nivaran.jira.store.AoKnownGrievances;
import org.nivaran.jira.store.AoLineStops;
import org.nivaran.jira.store.AoMediaStore;
import org.nivaran.jira.store.AoMeetingMarks;
import org.nivaran.jira.store.AoMeetingStore;
import org.nivaran.jira.store.AoMessageLog;
import org.nivaran.jira.store.AoMonthlyCap;
import org.nivaran.jira.store.AoNoticeBook;
import org.nivaran.jira.store.AoOldRecords;
import org.nivaran.jira.store.AoOutbox;
import org.nivaran.jira.store.AoPeopleBook;
import org.nivaran.jira.store.AoPinStore;
import org.nivaran.jira.store.AoPresenceBook;
import org.nivaran.jira.store.AoRecalculationStore;
import org.nivaran.jira.store.AoRecordStore;
import org.nivaran.jira.store.AoReferenceData;
import org.nivaran.jira.store.AoReferenceSerials;
import org.nivaran.jira.store.AoRepeatSearch;
import org.nivaran.jira.store.AoSettings;
import org.nivaran.jira.store.AoSetupJournal;
import org.nivaran.jira.store.AoSuspensionStore;
import org.nivaran.jira.store.AoTalkStore;
import org.nivaran.jira.store.AoTallyStore;
import org.nivaran.jira.store.AoTickTimes;
import org.nivaran.jira.store.AoTryCounter;
import org.nivaran.jira.store.DataVersion;
import org.nivaran.jira.store.Database;
import org.nivaran.jira.store.TablesReady;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stores of the core over the plugin's own tables. */
@Configuration(proxyBeanMethods = false)
public class StoreServices {

  @Bean
  Database database(TransactionalExecutorFactory executors) {
    return new Database(executors);
  }

  /** Everything that starts later may use the tables. */
  @Bean
  LifecyclePart tables(ActiveObjects activeObjects) {
    return new LifecyclePart("tables", 0, new TablesReady(activeObjects), () -> {});
  }

  @Bean
  DataVersion dataVersion(Database database, InstantSource clock) {
    return new DataVersion(database, clock);
  }

  /** Is {@code Settings} and {@code Secrets}. */
  @Bean
  AoSettings settings(Database database, DataVersion version) {
    return new AoSettings(database, version);
  }

  @Bean
  AoReferenceData referenceData(Database database, DataVersion version, InstantSource clock) {
    return new AoReferenceData(database, version, clock);
  }

  @Bean
  AoDeskEditor deskEditor(Database database, DataVersion version) {
    return new AoDeskEditor(database, version);
  }

  @Bean
  AoSetupJournal setupJournal(Database database) {
    return new AoSetupJournal(database);
  }

  @Bean
  AoRecordStore recordStore(
      Database database, DataVersion version, AoReferenceData data, InstantSource clock) {
    return new AoRecordStore(database, version, data, clock);
  }

  @Bean
  AoKeptUploads keptUploads(Database database, InstantSource clock) {
    return new AoKeptUploads(database, clock);
  }

  @Bean
  AoInbox inbox(Database database) {
    return new AoInbox(database);
  }

  @Bean
  AoOutbox outbox(Database database) {
    return new AoOutbox(database);
  }

  @Bean
  AoGrievanceStore grievanceStore(Database database) {
    return new AoGrievanceStore(database);
  }

  @Bean
  AoGrievanceSearch grievanceSearch(Database database) {
    return new AoGrievanceSearch(database);
  }

  @Bean
  AoCitizenStore citizenStore(Database database, InstantSource clock) {
    return new AoCitizenStore(database, clock);
  }

  @Bean
  AoPeopleBook peopleBook(Database database) {
    return new AoPeopleBook(database);
  }

  @Bean
  AoRepeatSearch repeatSearch(Database database) {
    return new AoRepeatSearch(database);
  }

  @Bean
  AoAffectedBook affectedBook(Database database) {
    return new AoAffectedBook(database);
  }

  @Bean
  AoPinStore pinStore(Database database) {
    return new AoPinStore(database);
  }

  @Bean
  AoMonthlyCap monthlyCap(Database database) {
    return new AoMonthlyCap(database);
  }

  @Bean
  AoDraftStore draftStore(Database database) {
    return new AoDraftStore(database);
  }

  @Bean
  AoPresenceBook presenceBook(Database database) {
    return new AoPresenceBook(database);
  }

  /** Is {@code OldRecords} and {@code Retention}. */
  @Bean
  AoOldRecords oldRecords(Database database) {
    return new AoOldRecords(database);
  }

  @Bean
  AoErasureLog erasureLog(Database database) {
    return new AoErasureLog(database);
  }

  @Bean
  AoConversationStore conversationStore(Database database) {
    return new AoConversationStore(database);
  }

  @Bean
  AoClockStore clockStore(Database database) {
    return new AoClockStore(database);
  }

  @Bean
  AoSuspensionStore suspensionStore(Database database) {
    return new AoSuspensionStore(database);
  }

  @Bean
  AoMeetingStore meetingStore(Database database) {
    return new AoMeetingStore(database);
  }

  @Bean
  AoMeetingMarks meetingMarks(Database database) {
    return new AoMeetingMarks(database);
  }

  @Bean
  AoAgendaSource agendaSource(
      Database database, ReferenceData data, ExternalReferences externalReferences) {
    return new AoAgendaSource(database, data, externalReferences);
  }

  @Bean
  AoTalkStore talkStore(Database database) {
    return new AoTalkStore(database);
  }

  /** Is {@code InterpreterRoster} and {@code VideoRoomSource}. */
  @Bean
  AoInterpreterRoster interpreterRoster(
      Database database, DataVersion version, ReferenceData data) {
    return new AoInterpreterRoster(database, version, data);
  }

  @Bean
  AoNoticeBook noticeBook(Database database) {
    return new AoNoticeBook(database);
  }

  @Bean
  AoRecalculationStore recalculationStore(Database database) {
    return new AoRecalculationStore(database);
  }

  @Bean
  AoFeedbackStore feedbackStore(Database database) {
    return new AoFeedbackStore(database);
  }

  @Bean
  AoFeedbackBook feedbackBook(Database database) {
    return new AoFeedbackBook(database);
  }

  @Bean
  AoTallyStore tallyStore(Database database) {
    return new AoTallyStore(database);
  }

  @Bean
  AoReferenceSerials referenceSerials(Database database) {
    return new AoReferenceSerials(database);
  }

  @Bean
  MediaStore mediaStore(Database database) {
    return new AoMediaStore(database);
  }

  @Bean
  LineStops lineStops(Database database) {
    return new AoLineStops(database);
  }

  @Bean
  AddressMoves addressMoves(Database database) {
    return new AoAddressMoves(database);
  }

  @Bean
  ConsentLog consentLog(Database database) {
    return new AoConsentLog(database);
  }

  @Bean
  AoMessageLog messageLog(Database database) {
    return new AoMessageLog(database);
  }

  @Bean
  AoCampStore campStore(Database database) {
    return new AoCampStore(database);
  }

  @Bean
  AoKnownGrievances knownGrievances(Database database) {
    return new AoKnownGrievances(database);
  }

  @Bean
  AoTryCounter tryCounter(Database database) {
    return new AoTryCounter(database);
  }

  @Bean
  IssueBookmark issueBookmark(Database database) {
    return new AoIssueBookmark(database);
  }

  @Bean
  AoTickTimes aoTickTimes(Database database) {
    return new AoTickTimes(database);
  }

  @Bean
  AoKeys keys(Database database) {
    return new AoKeys(database);
  }
}
