package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.util.Set;
import org.junit.Test;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.NewCitizen;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.port.PeopleBook.Merge;

/** What every {@link PeopleBook} does. The stores are empty before each test. */
public abstract class PeopleBookContract {

  private static final PhoneNumber HOME = new PhoneNumber("+919812345678");
  private static final PhoneNumber OTHER = new PhoneNumber("+919000000001");

  protected abstract PeopleBook people();

  protected abstract CitizenStore citizens();

  @Test
  public void aFamilySharesANumber() {
    Citizen mother = add(HOME, "आशा साहू");
    Citizen son = add(HOME, "Ravi Sahu");

    assertThat(people().atPhone(HOME))
        .extracting(Person::id)
        .containsExactly(mother.id(), son.id());
    assertThat(people().atPhone(OTHER)).isEmpty();
    assertThat(people().find(new CitizenId(987_654))).isEmpty();
  }

  @Test
  public void onePersonHasManyNumbers() {
    Citizen asha = add(HOME, "आशा साहू");

    Person person = people().addPhone(asha.id(), OTHER, NOON);

    assertThat(person.phones()).containsExactly(HOME, OTHER);
    assertThat(people().addPhone(asha.id(), OTHER, NOON)).isEqualTo(person);
    assertThat(people().atPhone(OTHER)).containsExactly(person);
    assertThat(people().find(person.contacts().get(1).id())).contains(person);
  }

  @Test
  public void twoBecomeOneAndTwoAgain() {
    Citizen one = add(HOME, "Asha Sahu");
    Citizen two = add(OTHER, "आशा साहू");
    Citizen three = add(new PhoneNumber("+919000000002"), "A. Sahu");
    people().merge(two.id(), three.id(), "nodal", "the same", NOON);

    Merge merge =
        people().merge(one.id(), three.id(), "operator", "said so", minutes(1)).orElseThrow();

    Person person = people().find(three.id()).orElseThrow();
    assertThat(person.id()).isEqualTo(one.id());
    assertThat(person.ids()).containsExactlyInAnyOrder(one.id(), two.id(), three.id());
    assertThat(merge.gone()).isEqualTo(two.id());
    assertThat(people().merge(two.id(), one.id(), "operator", "again", minutes(2))).isEmpty();
    assertThat(people().merges(one.id())).containsExactly(merge);
    assertThat(citizens().find(two.id())).as("the address stays as it was").contains(two);

    assertThat(people().undo(merge.id(), "nodal", minutes(3))).isTrue();

    assertThat(people().undo(merge.id(), "nodal", minutes(4))).isFalse();
    assertThat(people().find(one.id()).orElseThrow().ids()).containsExactly(one.id());
    assertThat(people().find(three.id()).orElseThrow().ids())
        .containsExactlyInAnyOrder(two.id(), three.id());
    assertThat(people().merges(one.id()))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.undone()).isEqualTo(minutes(3));
              assertThat(each.undoneBy()).isEqualTo("nodal");
            });
  }

  @Test
  public void aLaterMergeIsTakenBackFirst() {
    Citizen one = add(HOME, "Asha");
    Citizen two = add(OTHER, "Asha");
    Citizen three = add(new PhoneNumber("+919000000002"), "Asha");
    Merge first = people().merge(one.id(), two.id(), "nodal", "same", NOON).orElseThrow();
    Merge second = people().merge(three.id(), one.id(), "nodal", "same", minutes(1)).orElseThrow();

    assertThat(people().undo(first.id(), "nodal", minutes(2))).isFalse();
    assertThat(people().undo(second.id(), "nodal", minutes(3))).isTrue();
    assertThat(people().undo(first.id(), "nodal", minutes(4))).isTrue();
    assertThat(people().find(two.id()).orElseThrow().ids()).containsExactly(two.id());
  }

  @Test
  public void oneOfTwoMergesAtOnceHappens() throws InterruptedException {
    PeopleBook people = people();
    Citizen one = add(HOME, "Asha");
    Citizen two = add(OTHER, "Asha");

    assertThat(
            Contention.results(
                () -> people.merge(one.id(), two.id(), "nodal", "same", NOON).isPresent()))
        .containsOnlyOnce(true);
  }

  @Test
  public void whatIsKnownOfAPersonIsWrittenOnce() {
    Citizen asha = add(HOME, "Asha");
    Person read = people().find(asha.id()).orElseThrow();
    Person written =
        new Person(
            read.id(),
            "आशा साहू",
            Language.ENGLISH,
            read.contacts(),
            Set.of(AccessNeed.DO_NOT_TELEPHONE, AccessNeed.SIGN_LANGUAGE),
            "twice a day",
            read.revision());

    Person saved = people().save(written).orElseThrow();

    assertThat(saved.name()).isEqualTo("आशा साहू");
    assertThat(saved.language()).isEqualTo(Language.ENGLISH);
    assertThat(saved.needs()).isEqualTo(written.needs());
    assertThat(saved.mayBeTelephoned()).isFalse();
    assertThat(saved.habitualNote()).isEqualTo("twice a day");
    assertThat(people().save(written)).as("another wrote meanwhile").isEmpty();
    assertThat(people().find(asha.id())).contains(saved);
  }

  @Test
  public void needsOfEveryAddressCount() {
    Citizen one = add(HOME, "Asha");
    Citizen two = add(OTHER, "Asha");
    Person deaf = people().find(two.id()).orElseThrow();
    people().save(with(deaf, Set.of(AccessNeed.DO_NOT_TELEPHONE), null));
    people().merge(one.id(), two.id(), "nodal", "same", NOON);

    Person person = people().find(one.id()).orElseThrow();
    assertThat(person.needs()).containsExactly(AccessNeed.DO_NOT_TELEPHONE);
    assertThat(people().save(with(person, Set.of(), null)).orElseThrow().needs()).isEmpty();
  }

  @Test
  public void namesAreFoundByTheirSound() {
    Citizen asha = add(HOME, "आशा साहू");
    add(OTHER, "Ravi Sahu");

    assertThat(people().named("asha sahoo", 5)).extracting(Person::id).containsExactly(asha.id());
    assertThat(people().named("Ash", 5)).extracting(Person::id).containsExactly(asha.id());
    assertThat(people().named("!", 5)).isEmpty();
    assertThat(people().named("gita", 5)).isEmpty();
  }

  private static Person with(
      Person person, Set<AccessNeed> needs, @org.jspecify.annotations.Nullable String note) {
    return new Person(
        person.id(),
        person.name(),
        person.language(),
        person.contacts(),
        needs,
        note,
        person.revision());
  }

  private Citizen add(PhoneNumber phone, String name) {
    return citizens().add(new NewCitizen(CitizenAddress.of(phone), name, Language.HINDI));
  }
}
