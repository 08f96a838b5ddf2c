package org.nivaran.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.place.Place;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.routing.Department;
import org.nivaran.core.routing.Post;

public class PackTest {
  private final Pack raipur = Pack.named("raipur");

  @Test
  public void thereIsNoOther() {
    assertThatThrownBy(() -> Pack.named("atlantis")).hasMessageContaining("atlantis");
    assertThatThrownBy(() -> Pack.named("../raipur")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void everyCategoryBelongsToADepartmentOfThePack() {
    Set<DepartmentKey> departments =
        raipur.departments().stream().map(Department::key).collect(Collectors.toSet());
    assertThat(departments).contains(DepartmentKey.DESK, new DepartmentKey("phe")).hasSize(20);
    assertThat(raipur.categories())
        .isNotEmpty()
        .allSatisfy(category -> assertThat(departments).contains(category.department()));
    assertThat(raipur.limits()).isNotEmpty();
  }

  @Test
  public void aPostWhoseHolderIsNotThereIsVacant() {
    List<Post> posts = raipur.posts("phe"::equals);
    assertThat(posts)
        .filteredOn(post -> post.holder() != null)
        .isNotEmpty()
        .allSatisfy(post -> assertThat(post.holder()).isEqualTo("phe"));
  }

  @Test
  public void everyPlaceLiesInAPlaceThatCameBefore() {
    Set<PlaceKey> known = new HashSet<>();
    for (Place place : raipur.places()) {
      PlaceKey parent = place.parent();
      assertThat(parent == null || known.contains(parent)).as("%s", place).isTrue();
      assertThat(known.add(place.key())).as("%s twice", place).isTrue();
    }
    assertThat(raipur.districtName()).isNotNull();
  }

  @Test
  public void theCalendarHasAnOpenHour() {
    assertThat(raipur.calendar().weekly().values()).anyMatch(spans -> !spans.isEmpty());
    assertThat(raipur.calendar().days()).isNotEmpty();
  }
}
