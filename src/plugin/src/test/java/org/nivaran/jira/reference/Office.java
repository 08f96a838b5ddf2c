package org.nivaran.jira.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.testing.SettableInstantSource;
import org.nivaran.jira.reference.RecordBook.Draft;
import org.nivaran.jira.settings.RecordChange;
import org.nivaran.jira.settings.RecordStore;
import org.nivaran.jira.settings.RecordTable;
import org.nivaran.jira.sheet.Sheet;
import org.nivaran.jira.sheet.SheetException;
import org.nivaran.jira.store.AoDeskEditor;
import org.nivaran.jira.store.AoGrievanceStore;
import org.nivaran.jira.store.AoRecordStore;
import org.nivaran.jira.store.AoReferenceData;
import org.nivaran.jira.store.DataVersion;
import org.nivaran.jira.store.Database;
import org.nivaran.jira.store.TestDatabase;

/** An office whose data is kept in a real database, with the Raipur pack in it. */
final class Office implements People {

  /** The files of the pack, in the order in which they name each other. */
  static final Map<RecordTable, String> PACK = pack();

  final Set<String> users = new HashSet<>();
  final Set<String> missingGroups = new HashSet<>();
  final SettableInstantSource clock =
      new SettableInstantSource(Instant.parse("2026-11-24T06:00:00Z"));
  final NotedRecounting recounting = new NotedRecounting();
  final GrievanceStore grievances;
  final RecordStore store;
  final AoReferenceData data;
  final AoDeskEditor editor;
  final RecordBook book;
  final Importing importing;

  Office() {
    Database database = TestDatabase.h2().emptied().database();
    DataVersion version = new DataVersion(database, clock);
    grievances = new AoGrievanceStore(database);
    data = new AoReferenceData(database, version, clock);
    editor = new AoDeskEditor(database, version);
    store = new AoRecordStore(database, version, data, clock);
    book = new RecordBook(store, this, recounting);
    importing =
        new Importing(
            book,
            new Importing.ColumnNames() {
              @Override
              public List<String> of(String column) {
                return column.equals("name_hi") ? List.of("नाम (हिन्दी)") : List.of();
              }

              @Override
              public List<String> ofErrors() {
                return List.of("Errors", "त्रुटियाँ");
              }
            });
    users.addAll(List.of("operator", "nodal", "collector", "phe"));
  }

  @Override
  public boolean isUser(String name) {
    return users.contains(name);
  }

  @Override
  public boolean isGroup(String name) {
    return !missingGroups.contains(name);
  }

  static Office withPack() {
    Office office = new Office();
    for (Map.Entry<RecordTable, String> each : PACK.entrySet()) {
      for (Map<String, String> row : rows(each.getValue())) {
        office.users.add(row.getOrDefault("holder", ""));
      }
      office.apply(each.getKey(), file(each.getValue()));
    }
    return office;
  }

  /** Imports a file that has nothing wrong. */
  ImportPlan apply(RecordTable table, Sheet sheet) {
    ImportPlan plan = plan(table, sheet);
    assertThat(plan.isGood()).as("%s: %s %s", table, plan.refusals(), plan.wrong()).isTrue();
    assertThat(book.apply(RecordKinds.of(table), "admin", plan.changes())).isEmpty();
    return plan;
  }

  ImportPlan plan(RecordTable table, Sheet sheet) {
    return importing.plan(RecordKinds.of(table), sheet);
  }

  /** Looks at a new record, or at one whose key is given with some columns changed. */
  Draft draft(RecordTable table, @Nullable String key, String... columns) {
    Map<String, String> raw = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      raw.put(columns[i], columns[i + 1]);
    }
    Map<String, String> before = key == null ? null : store.find(table, key).orElseThrow();
    return book.draft(RecordKinds.of(table), before, raw);
  }

  /** Makes a change that has nothing wrong. */
  void make(RecordTable table, @Nullable String key, String... columns) {
    Draft draft = draft(table, key, columns);
    assertThat(draft.problems()).isEmpty();
    RecordChange change = draft.change();
    assertThat(change).isNotNull();
    if (change != null) {
      assertThat(book.apply(RecordKinds.of(table), "admin", List.of(change))).isEmpty();
    }
  }

  static List<Map<String, String>> rows(String name) {
    Sheet sheet = file(name);
    return sheet.rows().stream()
        .map(
            cells -> {
              Map<String, String> row = new HashMap<>();
              for (int i = 0; i < sheet.header().size(); i++) {
                row.put(sheet.header().get(i), Sheet.cell(cells, i));
              }
              return row;
            })
        .toList();
  }

  static Sheet file(String name) {
    try (InputStream stream = Office.class.getResourceAsStream("/pack/raipur/" + name + ".csv")) {
      assertThat(stream).as(name).isNotNull();
      return Sheet.read(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SheetException e) {
      throw new IllegalStateException(name + ": " + e.reason(), e);
    }
  }

  static Sheet csv(String... lines) throws SheetException {
    return Sheet.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<RecordTable, String> pack() {
    Map<RecordTable, String> pack = new LinkedHashMap<>();
    pack.put(RecordTable.CALENDARS, "calendars");
    pack.put(RecordTable.CALENDAR_DAYS, "holidays");
    pack.put(RecordTable.PLACES, "places");
    pack.put(RecordTable.DEPARTMENTS, "departments");
    pack.put(RecordTable.POSTS, "posts");
    pack.put(RecordTable.CATEGORIES, "categories");
    pack.put(RecordTable.LIMITS, "limits");
    return pack;
  }
}
