package org.nivaran.jira.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.place.Place;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.routing.Category;
import org.nivaran.core.routing.Post;
import org.nivaran.jira.settings.RecordTable;

/** The tables of a pack as the core has them, without a database. */
final class PackTables {

  private final Pack pack;

  PackTables(Pack pack) {
    this.pack = pack;
  }

  List<Post> posts() {
    return pack.records(RecordTable.POSTS).stream()
        .map(
            row ->
                new Post(
                    new PostKey(text(row, "key")),
                    new DepartmentKey(text(row, "department")),
                    new Level(Integer.parseInt(text(row, "level"))),
                    named(row),
                    text(row, "place").isEmpty() ? null : new PlaceKey(text(row, "place")),
                    null,
                    null))
        .toList();
  }

  /** The leaves of the tree. */
  List<Category> categories() {
    return pack.records(RecordTable.CATEGORIES).stream()
        .filter(row -> !text(row, "department").isEmpty())
        .map(
            row ->
                new Category(
                    new CategoryKey(text(row, "key")),
                    named(row),
                    new DepartmentKey(text(row, "department")),
                    null,
                    several(text(row, "keywords")),
                    text(row, "answer_en").isEmpty()
                        ? null
                        : Named.of(text(row, "answer_en"), text(row, "answer_hi"))))
        .toList();
  }

  List<Place> places() {
    return pack.records(RecordTable.PLACES).stream()
        .map(
            row ->
                new Place(
                    new PlaceKey(text(row, "key")),
                    text(row, "parent").isEmpty() ? null : new PlaceKey(text(row, "parent")),
                    text(row, "type"),
                    text(row, "lgd").isEmpty() ? null : text(row, "lgd"),
                    Map.of("en", text(row, "name_en"), "hi", text(row, "name_hi")),
                    several(text(row, "aliases"))))
        .toList();
  }

  private static Named named(Map<String, String> row) {
    return Named.of(text(row, "name_en"), text(row, "name_hi"));
  }

  private static List<String> several(String text) {
    return Arrays.stream(text.split("\\|", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
