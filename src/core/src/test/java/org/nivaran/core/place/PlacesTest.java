package org.nivaran.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.Test;

public class PlacesTest {

  @Test
  public void knowsWhatLiesWhere() {
    Places places = Places.of(List.of(place("d", null), place("b", "d"), place("g", "b")));

    assertThat(places.isIn(new PlaceKey("g"), new PlaceKey("d"))).isTrue();
    assertThat(places.isIn(new PlaceKey("g"), new PlaceKey("g"))).isTrue();
    assertThat(places.isIn(new PlaceKey("d"), new PlaceKey("g"))).isFalse();
    assertThat(places.isIn(new PlaceKey("x"), new PlaceKey("d"))).isFalse();
    assertThat(places.depth(new PlaceKey("g"))).isEqualTo(2);
  }

  @Test
  public void aTreeThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Places.of(List.of(place("a", "b"), place("b", "a"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("itself");
    assertThatThrownBy(() -> Places.of(List.of(place("a", "z"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not there");
    assertThatThrownBy(() -> Places.of(List.of(place("a", null), place("a", null))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Place place(String key, @org.jspecify.annotations.Nullable String parent) {
    return new Place(
        new PlaceKey(key),
        parent == null ? null : new PlaceKey(parent),
        "place",
        null,
        Map.of("en", key),
        List.of());
  }
}
