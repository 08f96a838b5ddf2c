package org.nivaran.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Sounds;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.NewCitizen;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.PeopleBook;

/** Over the addresses of another fake. */
public final class InMemoryPeople implements PeopleBook {

  private final InMemoryCitizens citizens;
  private final Map<CitizenId, CitizenId> mergedInto = new HashMap<>();
  private final Map<CitizenId, Details> details = new HashMap<>();
  private final Map<Long, Merge> merges = new TreeMap<>();
  private final Map<Long, List<CitizenId>> moved = new HashMap<>();

  private record Details(Set<AccessNeed> needs, @Nullable String note, int revision) {
    static final Details NONE = new Details(Set.of(), null, 0);
  }

  public InMemoryPeople(InMemoryCitizens citizens) {
    this.citizens = citizens;
  }

  @Override
  public synchronized Optional<Person> find(CitizenId address) {
    CitizenId root = root(address);
    return citizens.find(root).map(own -> person(root, own));
  }

  private Person person(CitizenId root, Citizen own) {
    List<Citizen> contacts =
        group(root).stream().map(id -> citizens.find(id).orElseThrow()).toList();
    Set<AccessNeed> needs = EnumSet.noneOf(AccessNeed.class);
    contacts.forEach(each -> needs.addAll(of(each.id()).needs()));
    return new Person(
        root,
        own.name(),
        own.language(),
        contacts,
        needs,
        contacts.stream()
            .map(each -> of(each.id()).note())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        of(root).revision());
  }

  @Override
  public synchronized List<Person> atPhone(PhoneNumber phone) {
    return people(citizens.byPhone(phone).stream().map(Citizen::id).toList());
  }

  @Override
  public synchronized List<Person> named(String name, int limit) {
    List<String> words = Sounds.of(name);
    return words.isEmpty()
        ? List.of()
        : people(
                citizens.all().stream()
                    .filter(each -> each.name() != null && begins(each.name(), words))
                    .map(Citizen::id)
                    .toList())
            .stream()
            .limit(limit)
            .toList();
  }

  private static boolean begins(String name, List<String> words) {
    List<String> own = Sounds.of(name);
    return String.join(" ", own).startsWith(words.get(0))
        && words.stream().allMatch(word -> own.stream().anyMatch(each -> each.startsWith(word)));
  }

  @Override
  public synchronized Optional<Person> save(Person person) {
    Optional<Citizen> own = citizens.find(person.id());
    if (own.isEmpty()
        || mergedInto.containsKey(person.id())
        || of(person.id()).revision() != person.revision()) {
      return Optional.empty();
    }
    citizens.save(new Citizen(person.id(), own.get().address(), person.name(), person.language()));
    for (CitizenId id : group(person.id())) {
      Details old = of(id);
      Set<AccessNeed> left = EnumSet.noneOf(AccessNeed.class);
      left.addAll(old.needs());
      left.retainAll(person.needs());
      details.put(id, new Details(left, person.isHabitual() ? old.note() : null, old.revision()));
    }
    details.put(
        person.id(), new Details(person.needs(), person.habitualNote(), person.revision() + 1));
    return find(person.id());
  }

  @Override
  public synchronized Person addPhone(CitizenId id, PhoneNumber phone, Instant at) {
    Person person = find(id).orElseThrow(() -> new IllegalArgumentException("no person"));
    if (!person.phones().contains(phone)) {
      Citizen added =
          citizens.add(new NewCitizen(CitizenAddress.of(phone), person.name(), person.language()));
      mergedInto.put(added.id(), person.id());
    }
    return find(id).orElseThrow();
  }

  @Override
  public synchronized Optional<Merge> merge(
      CitizenId kept, CitizenId gone, String by, String reason, Instant at) {
    CitizenId root = root(kept);
    CitizenId goneRoot = root(gone);
    Optional<Citizen> other = citizens.find(goneRoot);
    if (root.equals(goneRoot) || other.isEmpty() || citizens.find(root).isEmpty()) {
      return Optional.empty();
    }
    List<CitizenId> group = group(goneRoot);
    group.forEach(id -> mergedInto.put(id, root));
    Merge merge =
        new Merge(
            merges.size() + 1L, root, goneRoot, other.get().name(), by, reason, at, null, null);
    merges.put(merge.id(), merge);
    moved.put(merge.id(), group);
    bump(root);
    return Optional.of(merge);
  }

  @Override
  public synchronized boolean undo(long id, String by, Instant at) {
    Merge merge = merges.get(id);
    if (merge == null || merge.undone() != null || !root(merge.gone()).equals(merge.kept())) {
      return false;
    }
    for (CitizenId each : moved.getOrDefault(id, List.of())) {
      if (merge.kept().equals(mergedInto.get(each))) {
        mergedInto.put(each, merge.gone());
      }
    }
    mergedInto.remove(merge.gone());
    merges.put(
        id,
        new Merge(
            id,
            merge.kept(),
            merge.gone(),
            merge.goneName(),
            merge.by(),
            merge.reason(),
            merge.at(),
            at,
            by));
    bump(merge.kept());
    return true;
  }

  @Override
  public synchronized List<Merge> merges(CitizenId person) {
    CitizenId root = root(person);
    return merges.values().stream()
        .filter(each -> each.kept().equals(root) || each.gone().equals(root))
        .sorted(Comparator.comparing(Merge::at).thenComparing(Merge::id).reversed())
        .toList();
  }

  private void bump(CitizenId root) {
    Details old = of(root);
    details.put(root, new Details(old.needs(), old.note(), old.revision() + 1));
  }

  private Details of(CitizenId id) {
    return details.getOrDefault(id, Details.NONE);
  }

  private CitizenId root(CitizenId id) {
    return mergedInto.getOrDefault(id, id);
  }

  private List<CitizenId> group(CitizenId root) {
    List<CitizenId> group = new ArrayList<>(List.of(root));
    mergedInto.entrySet().stream()
        .filter(each -> each.getValue().equals(root))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(CitizenId::value))
        .forEach(group::add);
    return group;
  }

  private List<Person> people(Collection<CitizenId> ids) {
    return ids.stream()
        .map(this::root)
        .distinct()
        .map(this::find)
        .flatMap(Optional::stream)
        .toList();
  }
}
