package org.nivaran.core.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Words;
import org.nivaran.core.place.Place;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.place.Places;

/**
 * Decides who owns a grievance, and says why: the first rule that fits; else the category, given or
 * read from the words; else the desk. Rules and categories are found by index, so that a large
 * table costs no more than a small one. Immutable; safe for many threads.
 */
public final class RoutingTable {

  /** What {@link RoutingDecision#rule} says when nothing fitted. */
  public static final String FALLBACK = "fallback";

  private static final int SHORTEST_PLACE_NAME = 3;

  private final Places places;
  private final Map<CategoryKey, Category> categories = new LinkedHashMap<>();
  private final Map<DepartmentKey, List<Post>> firstPosts = new HashMap<>();
  private final PhraseIndex<Category> categoryWords = new PhraseIndex<>();
  private final PhraseIndex<OrderedRule> ruleWords = new PhraseIndex<>();
  private final PhraseIndex<PlaceKey> placeNames = new PhraseIndex<>();

  /** Rules without words, by what they ask for first. */
  private final Map<Object, List<OrderedRule>> otherRules = new HashMap<>();

  private record OrderedRule(int order, RoutingRule rule) {}

  private record Found(OrderedRule ordered, @Nullable String phrase) {}

  private RoutingTable(Places places) {
    this.places = places;
  }

  /**
   * The table of these rules.
   *
   * @param rules in the order they are tried
   * @throws IllegalArgumentException if a name or key comes twice, or something names what is not
   *     there
   */
  public static RoutingTable of(
      List<Department> departments,
      List<Post> posts,
      List<Category> categories,
      List<RoutingRule> rules,
      Places places) {
    RoutingTable table = new RoutingTable(places);
    Set<DepartmentKey> departmentKeys = new HashSet<>();
    for (Department department : departments) {
      check(departmentKeys.add(department.key()), "two departments %s", department.key().value());
    }
    Set<PostKey> postKeys = new HashSet<>();
    for (Post post : posts) {
      check(postKeys.add(post.key()), "two posts %s", post.key().value());
      check(
          departmentKeys.contains(post.department()),
          "post %s belongs to no department",
          post.key().value());
      if (post.level().equals(Level.L1)) {
        table.firstPosts.computeIfAbsent(post.department(), key -> new ArrayList<>()).add(post);
      }
    }
    for (Category category : categories) {
      String name = category.key().value();
      check(table.categories.put(category.key(), category) == null, "two categories %s", name);
      check(departmentKeys.contains(category.department()), "category %s has no department", name);
      check(
          category.post() == null || postKeys.contains(category.post()),
          "category %s has an unknown post",
          name);
      table.categoryWords.add(category, category.keywords());
    }
    Set<String> ruleNames = new HashSet<>();
    for (RoutingRule rule : rules) {
      check(ruleNames.add(rule.name()), "two rules %s", rule.name());
      check(
          departmentKeys.contains(rule.department())
              && (rule.post() == null || postKeys.contains(rule.post()))
              && (rule.category() == null || table.categories.containsKey(rule.category()))
              && (rule.setsCategory() == null || table.categories.containsKey(rule.setsCategory()))
              && (rule.place() == null || places.find(rule.place()).isPresent()),
          "rule %s names something that is not there",
          rule.name());
      table.add(new OrderedRule(ruleNames.size(), rule));
    }
    for (Place place : places.all()) {
      List<String> names = new ArrayList<>(place.names().values());
      names.addAll(place.aliases());
      names.removeIf(name -> name.strip().length() < SHORTEST_PLACE_NAME);
      table.placeNames.add(place.key(), names);
    }
    return table;
  }

  public List<Category> categories() {
    return List.copyOf(categories.values());
  }

  public Optional<Category> category(CategoryKey key) {
    return Optional.ofNullable(categories.get(key));
  }

  /** Who gets this, and why. Always decides. A category that is not there counts as not given. */
  public RoutingDecision decide(RoutingRequest request) {
    List<String> words = Words.of(request.text());
    PlaceKey place = request.place() != null ? request.place() : mentionedPlace(words);
    Category given = request.category() == null ? null : categories.get(request.category());
    CategoryGuess guess = given != null ? new CategoryGuess(given, "") : guess(words);
    Category category = guess == null ? null : guess.category();

    Optional<Found> rule = firstRule(words, category, place, request.kind());
    if (rule.isPresent()) {
      return byRule(rule.get(), category, place);
    }
    if (guess == null) {
      return new RoutingDecision(
          DepartmentKey.DESK, null, null, place, FALLBACK, Reason.of("routing.reason.fallback"));
    }
    return byCategory(guess, given != null, place);
  }

  private RoutingDecision byRule(
      Found found, @Nullable Category category, @Nullable PlaceKey place) {
    RoutingRule rule = found.ordered().rule();
    CategoryKey key = category != null ? category.key() : rule.setsCategory();
    Reason reason =
        found.phrase() == null
            ? Reason.of("routing.reason.rule", rule.name(), rule.department().value())
            : Reason.of(
                "routing.reason.rule.words",
                rule.name(),
                found.phrase(),
                rule.department().value());
    return new RoutingDecision(
        rule.department(),
        rule.post() != null ? rule.post() : postFor(rule.department(), place),
        key,
        place,
        rule.name(),
        reason);
  }

  private RoutingDecision byCategory(CategoryGuess guess, boolean given, @Nullable PlaceKey place) {
    Category category = guess.category();
    if (category.isNotOurs() && !given) {
      return new RoutingDecision(
          category.department(),
          null,
          category.key(),
          place,
          "category:" + category.key().value(),
          Reason.of("routing.reason.not-ours", guess.phrases(), category.key().value()));
    }
    Reason reason =
        given
            ? Reason.of(
                "routing.reason.category", category.key().value(), category.department().value())
            : Reason.of(
                "routing.reason.words",
                guess.phrases(),
                category.key().value(),
                category.department().value());
    return new RoutingDecision(
        category.department(),
        category.post() != null ? category.post() : postFor(category.department(), place),
        category.key(),
        place,
        "category:" + category.key().value(),
        reason);
  }

  /** A category, and the words of the text that speak for it. */
  private record CategoryGuess(Category category, String phrases) {}

  private @Nullable CategoryGuess guess(List<String> words) {
    Map<Category, List<PhraseIndex.Hit<Category>>> hits = new LinkedHashMap<>();
    for (PhraseIndex.Hit<Category> hit : categoryWords.find(words)) {
      hits.computeIfAbsent(hit.target(), category -> new ArrayList<>()).add(hit);
    }
    CategoryGuess best = null;
    int most = 0;
    for (Map.Entry<Category, List<PhraseIndex.Hit<Category>>> each : hits.entrySet()) {
      int weight = each.getValue().stream().mapToInt(PhraseIndex.Hit::weight).sum();
      if (weight > most) {
        most = weight;
        best =
            new CategoryGuess(
                each.getKey(),
                String.join(", ", each.getValue().stream().map(PhraseIndex.Hit::phrase).toList()));
      }
    }
    return best;
  }

  private @Nullable PlaceKey mentionedPlace(List<String> words) {
    return placeNames.find(words).stream()
        .max(
            Comparator.<PhraseIndex.Hit<PlaceKey>>comparingInt(hit -> places.depth(hit.target()))
                .thenComparingInt(PhraseIndex.Hit::weight))
        .map(PhraseIndex.Hit::target)
        .orElse(null);
  }

  private Optional<Found> firstRule(
      List<String> words, @Nullable Category category, @Nullable PlaceKey place, Kind kind) {
    List<Found> candidates = new ArrayList<>();
    for (PhraseIndex.Hit<OrderedRule> hit : ruleWords.find(words)) {
      candidates.add(new Found(hit.target(), hit.phrase()));
    }
    if (category != null) {
      addOthers(candidates, category.key());
    }
    PlaceKey at = place;
    while (at != null) {
      addOthers(candidates, at);
      at = places.find(at).map(Place::parent).orElse(null);
    }
    addOthers(candidates, kind);
    return candidates.stream()
        .filter(found -> fits(found.ordered().rule(), category, place, kind))
        .min(Comparator.comparingInt(found -> found.ordered().order()));
  }

  private void addOthers(List<Found> candidates, Object key) {
    for (OrderedRule ordered : otherRules.getOrDefault(key, List.of())) {
      candidates.add(new Found(ordered, null));
    }
  }

  private boolean fits(
      RoutingRule rule, @Nullable Category category, @Nullable PlaceKey place, Kind kind) {
    return (rule.category() == null || (category != null && category.key().equals(rule.category())))
        && (rule.place() == null || (place != null && places.isIn(place, rule.place())))
        && (rule.kind() == null || rule.kind() == kind);
  }

  /** The office of the first level that answers for the place, most closely; null if none does. */
  public @Nullable PostKey postFor(DepartmentKey department, @Nullable PlaceKey place) {
    Post best = null;
    int closest = -1;
    for (Post post : firstPosts.getOrDefault(department, List.of())) {
      PlaceKey region = post.place();
      int closeness =
          region == null
              ? 0
              : place != null && places.isIn(place, region) ? 1 + places.depth(region) : -1;
      if (closeness > closest) {
        best = post;
        closest = closeness;
      }
    }
    return best == null ? null : best.key();
  }

  private void add(OrderedRule ordered) {
    RoutingRule rule = ordered.rule();
    if (!rule.keywords().isEmpty()) {
      ruleWords.add(ordered, rule.keywords());
      return;
    }
    Object first =
        rule.category() != null
            ? rule.category()
            : rule.place() != null ? rule.place() : rule.kind();
    if (first != null) {
      otherRules.computeIfAbsent(first, key -> new ArrayList<>()).add(ordered);
    }
  }

  private static void check(boolean holds, String message, String name) {
    if (!holds) {
      throw new IllegalArgumentException(message.formatted(name));
    }
  }
}
