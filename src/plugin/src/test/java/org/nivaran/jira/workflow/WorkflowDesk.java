package org.nivaran.jira.workflow;

import static org.mockito.Mockito.mock;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.nivaran.core.feedback.FeedbackTokens;
import org.nivaran.core.notify.OfferTokens;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.testing.FakeIssueTracker;
import org.nivaran.core.testing.InMemoryBookmark;
import org.nivaran.core.testing.InMemoryClocks;
import org.nivaran.core.testing.InMemoryFeedback;
import org.nivaran.core.testing.InMemoryGrievances;
import org.nivaran.core.testing.InMemoryOutbox;
import org.nivaran.core.testing.InMemorySerials;
import org.nivaran.core.testing.InMemorySuspensions;
import org.nivaran.core.testing.InMemoryTally;
import org.nivaran.core.testing.InMemoryTransactions;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.Samples;
import org.nivaran.core.testing.SettableInstantSource;
import org.nivaran.core.usecase.Acknowledging;
import org.nivaran.core.usecase.AskingFeedback;
import org.nivaran.core.usecase.ForgettingGrievance;
import org.nivaran.core.usecase.MovingGrievance;
import org.nivaran.core.usecase.OfferingChoices;
import org.nivaran.core.usecase.OpeningGrievance;
import org.nivaran.core.usecase.Referencing;
import org.nivaran.core.usecase.RunningClocks;
import org.nivaran.jira.field.SlaProperty;
import org.nivaran.jira.testing.PaperJira;
import org.nivaran.jira.testing.PropertyTexts;

/** The workflow's collaborators over stores in memory, put together as the plugin does. */
final class WorkflowDesk {
  final SettableInstantSource time = new SettableInstantSource(Samples.NOON);
  final PaperJira jira = new PaperJira();
  final ReferenceData data = RaipurDesk.data();
  final InMemoryGrievances grievances = new InMemoryGrievances();
  final InMemoryClocks clocks = new InMemoryClocks();
  final InMemoryOutbox outbox = new InMemoryOutbox();
  final InMemorySuspensions suspensions = new InMemorySuspensions();
  final InMemoryFeedback feedback = new InMemoryFeedback();
  final InMemoryTally tally = new InMemoryTally();
  final JsonEntityPropertyManager properties = mock(JsonEntityPropertyManager.class);
  final IssueTracker tracker = mock(IssueTracker.class);
  final AtomicInteger wakes = new AtomicInteger();

  final NewIssueRouting routing;
  final Booking booking;
  final SlaProperty property;
  final ForgettingGrievance forgetting;
  final MovingGrievance moving;
  final WorkflowMoves moves;
  final CitizenMessages messages;
  final Acknowledging acknowledging;

  WorkflowDesk() {
    InMemoryTransactions transactions =
        new InMemoryTransactions(grievances, clocks, tally, feedback, outbox);
    RunningClocks running = new RunningClocks(clocks);
    IssueSubject subjects = new IssueSubject(jira.settings(), jira.fields());
    Ownership ownership = new Ownership(jira.fields(), jira.users());
    routing =
        new NewIssueRouting(
            data,
            grievances,
            new Referencing(data, new InMemorySerials()),
            subjects,
            ownership,
            jira.fields(),
            time);
    booking =
        new Booking(
            data,
            grievances,
            new OpeningGrievance(data, grievances, running, tally, transactions),
            subjects,
            ownership,
            jira.fields(),
            time);
    property = new SlaProperty(properties, clocks, grievances);
    forgetting =
        new ForgettingGrievance(
            data,
            grievances,
            running,
            suspensions,
            tally,
            new FakeIssueTracker(),
            new InMemoryBookmark(),
            transactions);
    moving = new MovingGrievance(data, grievances, running, suspensions, tally, transactions);
    moves =
        new WorkflowMoves(
            data,
            moving,
            booking,
            subjects,
            ownership,
            jira.fields(),
            property,
            PropertyTexts.english(),
            time);
    acknowledging =
        new Acknowledging(
            data,
            grievances,
            outbox,
            new OfferingChoices(data, grievances, tracker, new OfferTokens(() -> new byte[32])));
    messages =
        new CitizenMessages(
            acknowledging,
            new AskingFeedback(
                data,
                grievances,
                feedback,
                outbox,
                new FeedbackTokens("a secret of this desk".getBytes(StandardCharsets.UTF_8)),
                transactions),
            wakes::incrementAndGet,
            new ActionWords(grievances, PropertyTexts.english()),
            tracker,
            PropertyTexts.english(),
            time);
  }
}
