package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.minutes;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.Test;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.grievance.Standing;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.RepeatSearch;

/** What every {@link RepeatSearch} does. The stores are empty before each test. */
public abstract class RepeatSearchContract {

  private static final CategoryKey HANDPUMP = new CategoryKey("handpump");
  private static final PlaceKey ARANG = new PlaceKey("block-3694");

  protected abstract RepeatSearch search();

  protected abstract GrievanceStore grievances();

  @Test
  public void findsSomebodysGrievances() {
    given(1, 7, 0, each -> each);
    given(2, 8, 1, each -> each.resolved(ResolutionKind.PARTLY, minutes(9)));
    given(3, 9, 2, each -> each);

    List<CitizenId> addresses = List.of(new CitizenId(7), new CitizenId(8));
    assertThat(search().of(addresses, 5)).containsExactly(issue(2), issue(1));
    assertThat(search().of(addresses, 1)).containsExactly(issue(2));
    assertThat(search().of(List.of(), 5)).isEmpty();
    assertThat(search().openOf(addresses, HANDPUMP, 5)).containsExactly(issue(1));
    assertThat(search().openOf(addresses, new CategoryKey("garbage"), 5)).isEmpty();
    assertThat(search().openOf(List.of(), HANDPUMP, 5)).isEmpty();
  }

  @Test
  public void findsWhatIsOpenAtAPlace() {
    given(1, 7, 0, each -> each);
    given(2, 8, 5, each -> each);
    given(3, 8, 6, each -> each.resolved(ResolutionKind.PARTLY, minutes(9)));

    assertThat(search().openAt(HANDPUMP, ARANG, minutes(-1), 5))
        .containsExactly(issue(2), issue(1));
    assertThat(search().openAt(HANDPUMP, ARANG, minutes(0), 5)).containsExactly(issue(2));
    assertThat(search().openAt(HANDPUMP, new PlaceKey("elsewhere"), minutes(-1), 5)).isEmpty();
  }

  @Test
  public void countsFromAnInstantOn() {
    given(1, 7, 0, each -> each);
    given(2, 7, 5, each -> each.resolved(ResolutionKind.PARTLY, minutes(9)));
    given(3, 8, 6, each -> each);

    assertThat(search().count(List.of(new CitizenId(7)), minutes(0))).isEqualTo(2);
    assertThat(search().count(List.of(new CitizenId(7)), minutes(1))).isEqualTo(1);
    assertThat(search().count(List.of(), minutes(0))).isZero();
  }

  private void given(long id, long citizen, long opened, UnaryOperator<Grievance> history) {
    Grievance sample = Samples.grievance(id);
    grievances()
        .insertIfAbsent(
            new Grievance(
                sample.issue(),
                sample.reference(),
                new Origin(sample.origin().channel(), null, new CitizenId(citizen), Language.HINDI),
                sample.subject(),
                sample.assignment(),
                Standing.opened(minutes(opened))));
    grievances().update(issue(id), history);
  }

  private static IssueId issue(long id) {
    return new IssueId(id);
  }
}
