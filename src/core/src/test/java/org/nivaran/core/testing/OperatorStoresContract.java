package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.SecretPin;
import org.nivaran.core.port.AffectedBook;
import org.nivaran.core.port.DraftStore;
import org.nivaran.core.port.DraftStore.Draft;
import org.nivaran.core.port.PinStore;
import org.nivaran.core.port.PresenceBook;
import org.nivaran.core.port.PresenceBook.Present;

/** What the small stores of the operators do. They are empty before each test. */
public abstract class OperatorStoresContract {

  private static final IssueId ONE = new IssueId(10_001);
  private static final IssueId TWO = new IssueId(10_002);
  private static final IssueId THREE = new IssueId(10_003);

  protected abstract AffectedBook affected();

  protected abstract DraftStore drafts();

  protected abstract PresenceBook presence();

  protected abstract PinStore pins();

  @Test
  public void othersAreJoinedToTheFirst() {
    assertThat(affected().join(TWO, ONE, "operator", NOON)).isEqualTo(ONE);
    assertThat(affected().join(THREE, TWO, "operator", NOON))
        .as("not to one of the others")
        .isEqualTo(ONE);
    assertThat(affected().join(THREE, new IssueId(10_009), "operator", NOON))
        .as("the first note stays")
        .isEqualTo(ONE);
    assertThat(affected().join(ONE, TWO, "operator", NOON)).as("never to itself").isEqualTo(ONE);

    assertThat(affected().others(ONE)).containsExactly(TWO, THREE);
    assertThat(affected().firstOf(TWO)).contains(ONE);
    assertThat(affected().firstOf(ONE)).isEmpty();
    assertThat(affected().firstsOf(List.of(ONE, TWO, THREE)))
        .containsExactlyInAnyOrderEntriesOf(Map.of(TWO, ONE, THREE, ONE));
    assertThat(affected().firstsOf(List.of())).isEmpty();
  }

  @Test
  public void aDraftIsItsOwners() {
    Draft first = drafts().save(draft("a", "operator", "{}", 0)).orElseThrow();

    assertThat(first.revision()).isEqualTo(1);
    assertThat(drafts().save(draft("a", "sign", "{}", 0))).isEmpty();
    assertThat(drafts().save(draft("a", "sign", "{}", 1))).isEmpty();
    assertThat(drafts().find("sign", "a")).isEmpty();
    drafts().discard("sign", "a");
    assertThat(drafts().find("operator", "a")).contains(first);
    drafts().discard("operator", "a");
    assertThat(drafts().of("operator")).isEmpty();
  }

  @Test
  public void theSecondWindowDoesNotOverwriteADraft() {
    drafts().save(draft("a", "operator", "{\"text\":\"पानी\"}", 0));

    assertThat(drafts().save(draft("a", "operator", "{}", 0))).isEmpty();
    Draft next = drafts().save(draft("a", "operator", "{\"text\":\"पानी नहीं\"}", 1)).orElseThrow();

    assertThat(drafts().of("operator")).containsExactly(next);
    assertThat(drafts().discardBefore(NOON)).isZero();
    assertThat(drafts().discardBefore(minutes(1))).isEqualTo(1);
  }

  @Test
  public void whoIsThereIsSeen() {
    presence().seen("GRV-1", "operator", NOON);
    presence().seen("GRV-1", "sign", minutes(1));
    presence().seen("GRV-1", "operator", minutes(2));
    presence().seen("GRV-2", "nodal", minutes(2));

    assertThat(presence().at("GRV-1", minutes(0)))
        .containsExactly(
            new Present("operator", NOON, minutes(2)), new Present("sign", minutes(1), minutes(1)));
    assertThat(presence().at("GRV-1", minutes(1)))
        .extracting(Present::user)
        .containsExactly("operator");
    presence().seen("GRV-1", "operator", minutes(30));
    assertThat(presence().at("GRV-1", minutes(29)))
        .as("came again")
        .containsExactly(new Present("operator", minutes(30), minutes(30)));
    presence().left("GRV-1", "operator");
    assertThat(presence().at("GRV-1", minutes(29))).isEmpty();
  }

  @Test
  public void aSecretNumberIsKnownAgain() {
    SecureRandom random = new SecureRandom();
    pins().save(ONE, SecretPin.of("111111", random));
    pins().save(ONE, SecretPin.of("004711", random));

    assertThat(pins().find(ONE).orElseThrow().matches("004711")).isTrue();
    assertThat(pins().find(ONE).orElseThrow().matches("111111")).isFalse();
    assertThat(pins().find(TWO)).isEmpty();
  }

  private static Draft draft(String key, String owner, String body, int revision) {
    return new Draft(key, owner, body, NOON, revision);
  }
}
