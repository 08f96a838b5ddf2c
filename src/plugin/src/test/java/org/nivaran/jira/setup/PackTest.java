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
import org.nivaran.jira.settings.RecordTable;

public class PackTest {
  private final Pack raipur = Pack.named("raipur");
  private final PackTables tables = new PackTables(raipur);

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
    assertThat(tables.categories())
        .isNotEmpty()
        .allSatisfy(category -> assertThat(departments).contains(category.department()));
    assertThat(raipur.records(RecordTable.LIMITS)).isNotEmpty();
  }

  @Test
  public void everyPlaceLiesInAPlaceThatCameBefore() {
    Set<PlaceKey> known = new HashSet<>();
    for (Place place : tables.places()) {
      PlaceKey parent = place.parent();
      assertThat(parent == null || known.contains(parent)).as("%s", place).isTrue();
      assertThat(known.add(place.key())).as("%s twice", place).isTrue();
    }
    assertThat(raipur.districtName()).isNotNull();
  }

  @Test
  public void everyRowSaysHowSureWeAreAndWhereItIsFrom() {
    for (RecordTable table :
        List.of(
            RecordTable.CALENDARS,
            RecordTable.CALENDAR_DAYS,
            RecordTable.PLACES,
            RecordTable.DEPARTMENTS,
            RecordTable.POSTS,
            RecordTable.LIMITS)) {
      assertThat(raipur.records(table))
          .as("%s", table)
          .isNotEmpty()
          .allSatisfy(
              row -> {
                assertThat(row.get("certainty")).as("%s", row).isNotBlank();
                assertThat(row.get("source")).as("%s", row).isNotBlank();
              });
    }
  }
}
