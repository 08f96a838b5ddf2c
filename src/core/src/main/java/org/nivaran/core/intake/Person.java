package org.nivaran.core.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Sounds;
import org.nivaran.core.grievance.Spelling;

/**
 * Somebody the desk knows, with all addresses. Each {@link Citizen} is one address of a person; two
 * that turn out to be the same person become one by a merge, which leaves both addresses as they
 * are.
 *
 * @param id of the address that stands for the person
 * @param name as somebody gave it, or null; never proof of identity
 * @param contacts all addresses, the one of the id first
 * @param habitualNote why the desk takes this person for one who complains by habit, or null; a
 *     note for whoever hears them, never a reason not to hear them
 * @param revision grows with every change of what is written here
 */
public record Person(
    CitizenId id,
    @Nullable String name,
    Language language,
    List<Citizen> contacts,
    Set<AccessNeed> needs,
    @Nullable String habitualNote,
    int revision) {

  public Person {
    contacts = List.copyOf(contacts);
    needs = Set.copyOf(needs);
  }

  /** The ids of all addresses. */
  public Set<CitizenId> ids() {
    return contacts.stream().map(Citizen::id).collect(Collectors.toSet());
  }

  /** The numbers, each once, in the order in which they were learnt. */
  public List<PhoneNumber> phones() {
    return contacts.stream()
        .map(contact -> contact.address().phoneNumber())
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** The same person with these needs. */
  public Person needing(Set<AccessNeed> all) {
    return new Person(id, name, language, contacts, all, habitualNote, revision);
  }

  public boolean mayBeTelephoned() {
    return !needs.contains(AccessNeed.DO_NOT_TELEPHONE);
  }

  public boolean isHabitual() {
    return habitualNote != null;
  }

  /**
   * Whether a name may be this person's: every word of the shorter name sounds like one of the
   * other or is its first letter, in any order and script, written together or apart. A person
   * without a name may be anybody.
   */
  public boolean mayBeCalled(String other) {
    String own = name;
    return own == null || own.isBlank() || sameName(own, other);
  }

  /** Whether two names may be one person's. */
  public static boolean sameName(String one, String other) {
    List<String> first = Sounds.of(one);
    List<String> second = Sounds.of(other);
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    if (sorted(first).equals(sorted(second))
        || near(String.join("", first), String.join("", second))) {
      return true;
    }
    List<String> shorter = first.size() <= second.size() ? first : second;
    List<String> longer = shorter == first ? second : first;
    boolean anyWhole =
        shorter.stream().anyMatch(word -> longer.stream().anyMatch(each -> near(word, each)));
    return anyWhole
        && shorter.stream()
            .allMatch(
                word ->
                    longer.stream().anyMatch(each -> near(word, each) || abbreviates(word, each)));
  }

  /** Names that differ in their first letter are other names: Sita is not Gita. */
  private static boolean near(String one, String other) {
    return one.length() > 1
        && other.length() > 1
        && one.charAt(0) == other.charAt(0)
        && Spelling.isNear(one, other);
  }

  private static boolean abbreviates(String one, String other) {
    return one.length() == 1 && other.startsWith(one)
        || other.length() == 1 && one.startsWith(other);
  }

  private static String sorted(List<String> words) {
    return String.join("", new TreeSet<>(words));
  }
}
