package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.NewCitizen;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CitizenStore;

/** What every {@link CitizenStore} does. It is empty before each test. */
public abstract class CitizenStoreContract {

  private static final PhoneNumber PHONE = new PhoneNumber("+919812345678");

  protected abstract CitizenStore citizens();

  @Test
  public void aFamilyMayShareANumber() {
    Citizen mother = citizens().add(person(CitizenAddress.of(PHONE), "Asha"));
    Citizen son = citizens().add(person(CitizenAddress.of(PHONE), "Ravi"));

    assertThat(citizens().byPhone(PHONE)).containsExactly(mother, son);
    assertThat(citizens().find(mother.id())).contains(mother);
    assertThat(citizens().byPhone(new PhoneNumber("+919812345679"))).isEmpty();
  }

  @Test
  public void anIdIsOnePersons() throws InterruptedException {
    CitizenStore citizens = citizens();
    CitizenAddress address = new CitizenAddress(null, "IN.77001");

    assertThat(Contention.results(() -> citizens.add(person(address, "Asha")).id()))
        .containsOnly(citizens.byBusinessScopedId("IN.77001").orElseThrow().id());
  }

  @Test
  public void keepsWhatItWasGiven() {
    Citizen citizen =
        citizens().add(new NewCitizen(new CitizenAddress(PHONE, "IN.1"), null, Language.ENGLISH));

    assertThat(citizens().find(citizen.id())).contains(citizen);
    assertThat(citizen.name()).isNull();
    assertThat(citizen.language()).isEqualTo(Language.ENGLISH);
    assertThat(citizen.address()).isEqualTo(new CitizenAddress(PHONE, "IN.1"));
  }

  @Test
  public void aPersonMayMove() {
    Citizen citizen = citizens().add(person(CitizenAddress.of(PHONE), "Asha"));
    PhoneNumber next = new PhoneNumber("+919000000001");
    Citizen moved = citizen.reachedAt(new CitizenAddress(next, "IN.5")).speaking(Language.ENGLISH);

    assertThat(citizens().save(moved)).isTrue();

    assertThat(citizens().byPhone(PHONE)).isEmpty();
    assertThat(citizens().byPhone(next)).containsExactly(moved);
    assertThat(citizens().byBusinessScopedId("IN.5")).contains(moved);
  }

  @Test
  public void anIdThatIsSomebodyElsesIsNotTaken() {
    citizens().add(person(new CitizenAddress(null, "IN.1"), "Asha"));
    Citizen other = citizens().add(person(CitizenAddress.of(PHONE), "Ravi"));

    assertThat(citizens().save(other.reachedAt(new CitizenAddress(PHONE, "IN.1")))).isFalse();
    assertThat(citizens().find(other.id())).contains(other);
  }

  @Test
  public void nobodyIsNobody() {
    assertThat(citizens().find(new CitizenId(987_654))).isEmpty();
    assertThat(citizens().byBusinessScopedId("IN.0")).isEmpty();
    assertThat(
            citizens()
                .save(
                    new Citizen(
                        new CitizenId(987_654), CitizenAddress.of(PHONE), null, Language.HINDI)))
        .isFalse();
  }

  private static NewCitizen person(CitizenAddress address, String name) {
    return new NewCitizen(address, name, Language.HINDI);
  }
}
