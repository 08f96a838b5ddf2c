package org.nivaran.core.testing;

import java.time.Instant;
import org.junit.runner.RunWith;
import org.junit.runners.Suite;
import org.nivaran.core.port.AddressMoves;
import org.nivaran.core.port.CallBackStore;
import org.nivaran.core.port.CallLog;
import org.nivaran.core.port.CampStore;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.ConsentLog;
import org.nivaran.core.port.ConversationStore;
import org.nivaran.core.port.FeedbackStore;
import org.nivaran.core.port.GrievanceSearch;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.Inbox;
import org.nivaran.core.port.LineStops;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.MeetingMarks;
import org.nivaran.core.port.MeetingStore;
import org.nivaran.core.port.MessageLog;
import org.nivaran.core.port.NoticeBook;
import org.nivaran.core.port.OldRecords;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.RecalculationStore;
import org.nivaran.core.port.ReferenceSerials;
import org.nivaran.core.port.SmsQueue;
import org.nivaran.core.port.SuspensionStore;
import org.nivaran.core.port.TalkStore;
import org.nivaran.core.port.TallyStore;
import org.nivaran.core.port.Transactions;
import org.nivaran.core.port.TryCounter;

/** The stand-ins keep the contracts that the real stores keep. */
@RunWith(Suite.class)
@Suite.SuiteClasses({
  InMemoryPortsTest.OfInbox.class,
  InMemoryPortsTest.OfSearch.class,
  InMemoryPortsTest.OfOutbox.class,
  InMemoryPortsTest.OfCitizens.class,
  InMemoryPortsTest.OfConversations.class,
  InMemoryPortsTest.OfGrievances.class,
  InMemoryPortsTest.OfSerials.class,
  InMemoryPortsTest.OfClocks.class,
  InMemoryPortsTest.OfSuspensions.class,
  InMemoryPortsTest.OfNotices.class,
  InMemoryPortsTest.OfRecalculations.class,
  InMemoryPortsTest.OfMeetings.class,
  InMemoryPortsTest.OfMarks.class,
  InMemoryPortsTest.OfTalks.class,
  InMemoryPortsTest.OfOldRecords.class,
  InMemoryPortsTest.OfMessageLog.class,
  InMemoryPortsTest.OfConsents.class,
  InMemoryPortsTest.OfLineStops.class,
  InMemoryPortsTest.OfAddressMoves.class,
  InMemoryPortsTest.OfMedia.class,
  InMemoryPortsTest.OfFeedback.class,
  InMemoryPortsTest.OfTally.class,
  InMemoryPortsTest.OfTransactions.class,
  InMemoryPortsTest.OfTries.class,
  InMemoryPortsTest.OfCamps.class,
  InMemoryPortsTest.OfMutex.class,
  InMemoryPortsTest.OfSms.class,
  InMemoryPortsTest.OfCalls.class,
  InMemoryPortsTest.OfCallBacks.class
})
public class InMemoryPortsTest {

  public static class OfInbox extends InboxContract {
    private final Inbox inbox = new InMemoryInbox();

    @Override
    protected Inbox inbox() {
      return inbox;
    }
  }

  public static class OfCamps extends CampStoreContract {
    private final CampStore camps = new InMemoryCamps();

    @Override
    protected CampStore camps() {
      return camps;
    }
  }

  public static class OfTries extends TryCounterContract {
    private final TryCounter tries = new InMemoryTries();

    @Override
    protected TryCounter tries() {
      return tries;
    }
  }

  public static class OfOldRecords extends OldRecordsContract {
    private final InMemoryOldRecords records = new InMemoryOldRecords();

    @Override
    protected OldRecords records() {
      return records;
    }

    @Override
    protected void put(OldRecords.What what, Instant at) {
      records.put(what, at);
    }
  }

  public static class OfSearch extends GrievanceSearchContract {
    private final InMemoryGrievances grievances = new InMemoryGrievances();
    private final InMemorySuspensions suspensions = new InMemorySuspensions();

    @Override
    protected GrievanceSearch search() {
      return new InMemoryGrievanceSearch(grievances, suspensions);
    }

    @Override
    protected GrievanceStore grievances() {
      return grievances;
    }

    @Override
    protected SuspensionStore suspensions() {
      return suspensions;
    }
  }

  public static class OfOutbox extends OutboxContract {
    private final Outbox outbox = new InMemoryOutbox();

    @Override
    protected Outbox outbox() {
      return outbox;
    }
  }

  public static class OfCitizens extends CitizenStoreContract {
    private final CitizenStore citizens = new InMemoryCitizens();

    @Override
    protected CitizenStore citizens() {
      return citizens;
    }
  }

  public static class OfConversations extends ConversationStoreContract {
    private final ConversationStore conversations = new InMemoryConversations();

    @Override
    protected ConversationStore conversations() {
      return conversations;
    }
  }

  public static class OfGrievances extends GrievanceStoreContract {
    private final GrievanceStore grievances = new InMemoryGrievances();

    @Override
    protected GrievanceStore grievances() {
      return grievances;
    }
  }

  public static class OfSerials extends ReferenceSerialsContract {
    private final ReferenceSerials serials = new InMemorySerials();

    @Override
    protected ReferenceSerials serials() {
      return serials;
    }
  }

  public static class OfClocks extends ClockStoreContract {
    private final ClockStore clocks = new InMemoryClocks();

    @Override
    protected ClockStore clocks() {
      return clocks;
    }
  }

  public static class OfSuspensions extends SuspensionStoreContract {
    private final SuspensionStore suspensions = new InMemorySuspensions();

    @Override
    protected SuspensionStore suspensions() {
      return suspensions;
    }
  }

  public static class OfNotices extends NoticeBookContract {
    private final NoticeBook book = new InMemoryNotices();

    @Override
    protected NoticeBook book() {
      return book;
    }
  }

  public static class OfRecalculations extends RecalculationStoreContract {
    private final RecalculationStore runs = new InMemoryRecalculations();

    @Override
    protected RecalculationStore runs() {
      return runs;
    }
  }

  public static class OfMarks extends MeetingMarksContract {
    private final MeetingMarks marks = new InMemoryMarks();

    @Override
    protected MeetingMarks marks() {
      return marks;
    }
  }

  public static class OfTalks extends TalkStoreContract {
    private final TalkStore talks = new InMemoryTalks();

    @Override
    protected TalkStore talks() {
      return talks;
    }
  }

  public static class OfMeetings extends MeetingStoreContract {
    private final MeetingStore meetings = new InMemoryMeetings();

    @Override
    protected MeetingStore meetings() {
      return meetings;
    }
  }

  public static class OfMessageLog extends MessageLogContract {
    private final MessageLog log = new InMemoryMessageLog();

    @Override
    protected MessageLog log() {
      return log;
    }
  }

  public static class OfFeedback extends FeedbackStoreContract {
    private final FeedbackStore feedback = new InMemoryFeedback();

    @Override
    protected FeedbackStore feedback() {
      return feedback;
    }
  }

  public static class OfTally extends TallyStoreContract {
    private final TallyStore tally = new InMemoryTally();

    @Override
    protected TallyStore tally() {
      return tally;
    }
  }

  public static class OfTransactions extends TransactionsContract {
    private final InMemoryGrievances grievances = new InMemoryGrievances();
    private final Transactions transactions = new InMemoryTransactions(grievances);

    @Override
    protected Transactions transactions() {
      return transactions;
    }

    @Override
    protected GrievanceStore grievances() {
      return grievances;
    }
  }

  public static class OfMutex extends ClusterMutexContract {
    private final ClusterMutex mutex = new InProcessMutex();

    @Override
    protected ClusterMutex mutex() {
      return mutex;
    }
  }

  public static class OfAddressMoves extends AddressMovesContract {
    private final InMemoryAddressMoves moves = new InMemoryAddressMoves();

    @Override
    protected AddressMoves moves() {
      return moves;
    }
  }

  public static class OfLineStops extends LineStopsContract {
    private final InMemoryLineStops stops = new InMemoryLineStops();

    @Override
    protected LineStops stops() {
      return stops;
    }
  }

  public static class OfConsents extends ConsentLogContract {
    private final InMemoryConsents log = new InMemoryConsents();

    @Override
    protected ConsentLog log() {
      return log;
    }
  }

  public static class OfMedia extends MediaStoreContract {
    private final InMemoryMedia media = new InMemoryMedia();

    @Override
    protected MediaStore media() {
      return media;
    }
  }

  public static class OfSms extends SmsQueueContract {
    private final SmsQueue queue = new InMemorySms();

    @Override
    protected SmsQueue queue() {
      return queue;
    }
  }

  public static class OfCalls extends CallLogContract {
    private final CallLog calls = new InMemoryCalls();

    @Override
    protected CallLog calls() {
      return calls;
    }
  }

  public static class OfCallBacks extends CallBackStoreContract {
    private final CallBackStore callBacks = new InMemoryCallBacks();

    @Override
    protected CallBackStore callBacks() {
      return callBacks;
    }
  }
}
