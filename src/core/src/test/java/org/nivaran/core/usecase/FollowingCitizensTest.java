package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.AddressChange;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage.Content;
import org.nivaran.core.intake.NewCitizen;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.InboundElement;
import org.nivaran.core.testing.WholeDesk;

public class FollowingCitizensTest {

  private static final PhoneNumber OLD = new PhoneNumber("+919812345678");
  private static final PhoneNumber NEW = new PhoneNumber("+919812345679");
  private static final CitizenAddress BEFORE = new CitizenAddress(OLD, "IN.1");
  private static final CitizenAddress AFTER = new CitizenAddress(NEW, "IN.2");
  private static final String HANDPUMP = "हमारे गांव का हैंडपंप खराब है";

  private final WholeDesk desk = new WholeDesk();
  private int changes;

  @Test
  public void aNewNumberIsTheSamePerson() {
    desk.hears(BEFORE, new Content.Text(HANDPUMP));
    CitizenId asha = desk.only().citizen().orElseThrow();

    moved();
    desk.hears(AFTER, new Content.Text("अभी तक कोई नहीं आया"));

    assertThat(desk.tracker.count()).isEqualTo(1);
    assertThat(desk.citizens.find(asha).orElseThrow().address()).isEqualTo(AFTER);
    assertThat(desk.lastSent().to()).isEqualTo(AFTER);
    assertThat(desk.moves.latest(10)).hasSize(1);
  }

  @Test
  public void whoWroteFromTheNewNumberFirstBecomesOneWithTheOld() {
    desk.hears(BEFORE, new Content.Text(HANDPUMP));
    CitizenId asha = desk.only().citizen().orElseThrow();
    desk.hears(AFTER, new Content.Text("नमस्ते"));

    moved();
    desk.hears(AFTER, new Content.Text("अभी तक कोई नहीं आया"));
    desk.hears(AFTER, new Content.Text("स्थिति"));

    assertThat(desk.tracker.count()).isEqualTo(1);
    assertThat(desk.people.find(asha).orElseThrow().ids()).hasSize(2);
    assertThat(desk.tracker.commentsOf(desk.only().issue())).hasSize(1);
    assertThat(desk.said().get(desk.said().size() - 1))
        .contains(desk.only().reference().toString());
  }

  @Test
  public void theSameNewsTwiceChangesNothingMore() {
    desk.hears(BEFORE, new Content.Text(HANDPUMP));
    moved();
    moved();

    assertThat(desk.moves.latest(10)).hasSize(1);
  }

  @Test
  public void aChangeIsTakenBack() {
    desk.hears(BEFORE, new Content.Text(HANDPUMP));
    desk.hears(AFTER, new Content.Text("नमस्ते"));
    CitizenId asha = desk.only().citizen().orElseThrow();
    moved();
    long move = desk.moves.latest(1).get(0).id();

    assertThat(desk.followingCitizens.undo(move, "operator", desk.time.instant()))
        .isEqualTo(FollowingCitizens.Undoing.UNDONE);

    assertThat(desk.citizens.find(asha).orElseThrow().address()).isEqualTo(BEFORE);
    assertThat(desk.people.find(asha).orElseThrow().ids()).hasSize(1);
    assertThat(desk.followingCitizens.undo(move, "operator", desk.time.instant()))
        .isEqualTo(FollowingCitizens.Undoing.NOT_THERE);
  }

  @Test
  public void whatChangedSinceIsNotTakenBack() {
    desk.hears(BEFORE, new Content.Text(HANDPUMP));
    moved();
    desk.citizens.save(
        desk.citizens
            .byBusinessScopedId("IN.2")
            .orElseThrow()
            .reachedAt(new CitizenAddress(new PhoneNumber("+919800000000"), "IN.2")));

    assertThat(
            desk.followingCitizens.undo(
                desk.moves.latest(1).get(0).id(), "operator", desk.time.instant()))
        .isEqualTo(FollowingCitizens.Undoing.CHANGED_SINCE);
  }

  @Test
  public void nobodyKnowsWhoOfAFamilyHasMoved() {
    desk.citizens.add(new NewCitizen(CitizenAddress.of(OLD), "Asha", Language.HINDI));
    desk.citizens.add(new NewCitizen(CitizenAddress.of(OLD), "Ravi", Language.HINDI));

    assertThat(
            desk.followingCitizens.follow(
                "k",
                new AddressChange(
                    CitizenAddress.of(OLD), CitizenAddress.of(NEW), desk.time.instant())))
        .isFalse();
    assertThat(desk.citizens.byPhone(OLD)).hasSize(2);
    assertThat(desk.moves.latest(10)).isEmpty();
  }

  private void moved() {
    desk.deliver(
        "wa:1:system." + ++changes,
        new InboundElement.Moved(
            WholeDesk.LINE, new AddressChange(BEFORE, AFTER, desk.time.instant())));
    desk.settle();
  }
}
