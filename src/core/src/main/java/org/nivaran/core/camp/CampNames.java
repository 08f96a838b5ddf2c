package org.nivaran.core.camp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Words;
import org.nivaran.core.place.Place;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.place.Places;
import org.nivaran.core.routing.Category;

/**
 * Categories and places by whatever they are called, and what was probably meant where nothing is
 * called so. For one state of the desk's data; safe for many threads.
 */
public final class CampNames {

  private static final int MOST_REMEMBERED = 5_000;

  /** Names of another kind that are this far apart are no suggestion. */
  private static final double NEAR = 0.5;

  private final Map<String, CategoryKey> categories = new HashMap<>();
  private final Map<String, PlaceKey> places = new HashMap<>();
  private final Map<String, String> shownCategories = new HashMap<>();
  private final Map<String, String> shownPlaces = new HashMap<>();
  private final Map<String, String> suggested = new ConcurrentHashMap<>();

  private CampNames() {}

  public static CampNames of(List<Category> allCategories, Places allPlaces) {
    CampNames names = new CampNames();
    for (Category category : allCategories) {
      String shown = category.name().in(Language.HINDI);
      List<String> all = new ArrayList<>(category.name().names().values());
      all.add(category.key().value());
      all.addAll(category.keywords());
      for (String each : all) {
        names.categories.putIfAbsent(folded(each), category.key());
        names.shownCategories.putIfAbsent(folded(each), shown);
      }
    }
    // The most narrow one first: a village before the block of the same name.
    List<Place> places = new ArrayList<>(allPlaces.all());
    places.sort(Comparator.comparingInt((Place place) -> allPlaces.depth(place.key())).reversed());
    for (Place place : places) {
      List<String> all = new ArrayList<>(place.names().values());
      all.addAll(place.aliases());
      all.add(place.key().value());
      if (place.lgdCode() != null) {
        all.add(place.lgdCode());
      }
      String shown = place.names().getOrDefault("hi", all.get(0));
      for (String each : all) {
        names.places.putIfAbsent(folded(each), place.key());
        names.shownPlaces.putIfAbsent(folded(each), shown);
      }
    }
    return names;
  }

  public Optional<CategoryKey> category(String written) {
    return Optional.ofNullable(categories.get(folded(written)));
  }

  public Optional<PlaceKey> place(String written) {
    return Optional.ofNullable(places.get(folded(written)));
  }

  /** The Hindi name of the category that was probably meant, or empty. */
  public String likeCategory(String written) {
    return suggestion("c:", written, shownCategories);
  }

  /** The Hindi name of the place that was probably meant, or empty. */
  public String likePlace(String written) {
    return suggestion("p:", written, shownPlaces);
  }

  private String suggestion(String kind, String written, Map<String, String> shown) {
    if (suggested.size() > MOST_REMEMBERED) {
      suggested.clear();
    }
    return suggested.computeIfAbsent(
        kind + folded(written), key -> nearest(key.substring(2), shown));
  }

  private static String nearest(String folded, Map<String, String> shown) {
    Set<String> wanted = pairs(folded);
    String best = "";
    double most = NEAR;
    for (Map.Entry<String, String> each : shown.entrySet()) {
      Set<String> has = pairs(each.getKey());
      long common = wanted.stream().filter(has::contains).count();
      double alike =
          wanted.size() + has.size() == 0 ? 0 : 2.0 * common / (wanted.size() + has.size());
      if (alike > most) {
        most = alike;
        best = each.getValue();
      }
    }
    return best;
  }

  /** Neighbouring letters: two spellings of a name have most of them in common. */
  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  private static String folded(String name) {
    return String.join(" ", Words.of(name));
  }
}
