package org.nivaran.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.Test;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.notify.OfferTokens;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.testing.FakeIssueTracker;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.Samples;
import org.nivaran.core.usecase.Acknowledging;
import org.nivaran.core.usecase.MovingGrievance;
import org.nivaran.core.usecase.OfferingChoices;
import org.nivaran.core.usecase.OpeningGrievance;
import org.nivaran.core.usecase.RunningClocks;

/**
 * What one grievance costs the desk's own tables, so that nobody reads again what is already at
 * hand. Whoever needs another statement raises the number here, and says why.
 */
public class RegistrationStatementsTest {

  private final TestDatabase tables = TestDatabase.h2().emptied();
  private final Database database = tables.database();
  private final ReferenceData data = RaipurDesk.data();
  private final AoGrievanceStore grievances = new AoGrievanceStore(database);
  private final AoClockStore clocks = new AoClockStore(database);
  private final AoOutbox outbox = new AoOutbox(database);
  private final AoTallyStore tally = new AoTallyStore(database);
  private final RunningClocks running = new RunningClocks(clocks);
  private final OpeningGrievance opening =
      new OpeningGrievance(data, grievances, running, tally, database);
  private final Acknowledging acknowledging =
      new Acknowledging(
          data,
          grievances,
          outbox,
          new OfferingChoices(
              data, grievances, new FakeIssueTracker(), new OfferTokens(() -> new byte[32])));
  private final MovingGrievance moving =
      new MovingGrievance(
          data, grievances, running, new AoSuspensionStore(database), tally, database);

  private final Grievance grievance = Samples.grievance(7);
  private final IssueId issue = grievance.issue();
  private final Instant now = grievance.standing().opened();

  @Test
  public void openingAsksOnceWhetherItIsThereAndReadsNothingItHasWritten() {
    // Is it there; two clocks with a row of history each; the projection; the figures.
    assertThat(tables.statements(() -> opening.open(grievance))).isEqualTo(7);
    assertThat(clocks.of(issue))
        .extracting(each -> each.kind())
        .containsExactly(ClockKind.CITIZEN, ClockKind.FIRST_CONTACT);
    assertThat(tables.statements(() -> opening.open(grievance))).isEqualTo(1);
  }

  @Test
  public void acknowledgingWhatWasJustReadIsOneStatement() {
    Grievance opened = opening.open(grievance);

    assertThat(tables.statements(() -> acknowledging.acknowledge(opened, now)))
        .isLessThanOrEqualTo(1);
  }

  @Test
  public void sendingToADepartmentReadsTheProjectionOnce() {
    opening.open(grievance);
    MovingGrievance.Made made = MovingGrievance.Made.of(Move.SEND_TO_DEPARTMENT, now, null);

    // Projection, read and written; figures if they change; whether it waits; the clocks it has, a
    // new one and its row of history.
    assertThat(tables.statements(() -> moving.moved(issue, made))).isLessThanOrEqualTo(7);
    assertThat(grievances.find(issue).orElseThrow().standing().state())
        .isEqualTo(GrievanceState.WITH_DEPARTMENT);
  }
}
