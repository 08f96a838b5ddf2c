package org.nivaran.jira.operator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.TypeAhead;
import org.nivaran.core.place.Place;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Category;

/** Categories and places for who has typed some letters of them. Thread safe. */
public final class Offers {

  private static final int MOST = 8;

  private final ReferenceData data;
  private volatile @Nullable Index index;

  public Offers(ReferenceData data) {
    this.data = data;
  }

  private record Index(long version, TypeAhead<Category> categories, TypeAhead<Place> places) {

    static Index of(Desk desk) {
      TypeAhead<Category> categories = new TypeAhead<>();
      for (Category category : desk.routing().categories()) {
        List<String> texts = new ArrayList<>(category.name().names().values());
        texts.addAll(category.keywords());
        categories.add(category, texts);
      }
      TypeAhead<Place> places = new TypeAhead<>();
      for (Place place : desk.places().all()) {
        List<String> texts = new ArrayList<>(place.names().values());
        texts.addAll(place.aliases());
        String code = place.lgdCode();
        if (code != null) {
          texts.add(code);
        }
        places.add(place, texts);
      }
      return new Index(desk.version(), categories, places);
    }
  }

  /** Categories with {@code key, name, other, department, answer}, best first. */
  public List<Map<String, Object>> categories(String typed, DeskNames names) {
    List<Map<String, Object>> offers = new ArrayList<>();
    for (Category category : index().categories().find(typed, MOST)) {
      Map<String, Object> offer = new LinkedHashMap<>();
      offer.put("key", category.key().value());
      offer.put("name", names.name(category.name()));
      offer.put("other", category.name().in(other(names)));
      offer.put("about", names.department(category.department()));
      offer.put("answer", category.answer() == null ? "" : names.name(category.answer()));
      offers.add(offer);
    }
    return offers;
  }

  /** Places with {@code key, name, other, about}, best first; about is what they lie in. */
  public List<Map<String, Object>> places(String typed, DeskNames names) {
    DeskNames others = new DeskNames(data.current(), other(names).locale());
    List<Map<String, Object>> offers = new ArrayList<>();
    for (Place place : index().places().find(typed, MOST)) {
      Map<String, Object> offer = new LinkedHashMap<>();
      offer.put("key", place.key().value());
      offer.put("name", names.place(place));
      offer.put("other", others.place(place));
      offer.put("about", names.place(place.parent()));
      offer.put("answer", "");
      offers.add(offer);
    }
    return offers;
  }

  private static Language other(DeskNames names) {
    return names.language().equals(Language.HINDI) ? Language.ENGLISH : Language.HINDI;
  }

  private Index index() {
    Desk desk = data.current();
    Index known = index;
    if (known == null || known.version() != desk.version()) {
      known = Index.of(desk);
      index = known;
    }
    return known;
  }
}
