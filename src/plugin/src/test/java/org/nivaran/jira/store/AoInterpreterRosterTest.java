package org.nivaran.jira.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.signlanguage.Interpreter;
import org.nivaran.core.signlanguage.Roster;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.jira.settings.RecordTable;
import org.nivaran.jira.settings.VideoRoomSettings;

/** The roster and the rooms as an admin keeps them. */
@RunWith(Parameterized.class)
public class AoInterpreterRosterTest {

  private static final Instant WEDNESDAY = raipur("2026-11-25T12:00");

  private final AoRecordStore records;
  private final AoInterpreterRoster roster;

  public AoInterpreterRosterTest(RealDatabase kind) {
    Database database = kind.emptied().database();
    InstantSource clock = InstantSource.fixed(WEDNESDAY);
    DataVersion version = new DataVersion(database, clock);
    records =
        new AoRecordStore(database, version, new AoReferenceData(database, version, clock), clock);
    roster = new AoInterpreterRoster(database, version, RaipurDesk.data());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Test
  public void shiftsAreReadAsTheyWereWritten() {
    assertThat(roster.current().at(WEDNESDAY).isNobody()).isTrue();
    records.addMissing(
        RecordTable.INTERPRETERS,
        List.of(
            shift("a", "sign", "no", Map.of("wed", "10:00-14:00 15:00-18:00")),
            shift("b", "nodal", "yes", Map.of("wed", "00:00-24:00", "valid_to", "2026-11-25")),
            shift("c", "later", "no", Map.of("wed", "10:00-18:00", "valid_from", "2026-12-01"))));

    Roster.Duty duty = roster.current().at(WEDNESDAY);

    assertThat(duty.there()).extracting(turn -> turn.shift().user()).containsExactly("sign");
    assertThat(duty.there().get(0).until()).isEqualTo(raipur("2026-11-25T14:00"));
    assertThat(duty.there().get(0).shift().interpreter())
        .isEqualTo(new Interpreter("Sunita", "NISH", Interpreter.Tie.RELATIVE));
    assertThat(duty.onCall()).extracting(turn -> turn.shift().user()).containsExactly("nodal");
    assertThat(records.find(RecordTable.INTERPRETERS, "a"))
        .hasValueSatisfying(row -> assertThat(row).containsEntry("wed", "10:00-14:00 15:00-18:00"));
  }

  @Test
  public void theSecretOfTheRoomsIsWrittenAndNeverReadBack() {
    assertThat(roster.rooms()).isEmpty();
    records.addMissing(
        RecordTable.VIDEO_ROOMS,
        List.of(
            Map.of(
                "key",
                "main",
                "base_url",
                "https://meet.raipur.example/",
                "app_id",
                "nivaran",
                "app_secret",
                "s3cret")));

    assertThat(roster.rooms())
        .contains(
            new VideoRoomSettings(URI.create("https://meet.raipur.example"), "nivaran", "s3cret"));
    assertThat(records.all(RecordTable.VIDEO_ROOMS).toString()).doesNotContain("s3cret");
    assertThat(records.history(RecordTable.VIDEO_ROOMS, "main", 5).toString())
        .doesNotContain("s3cret");
  }

  private static Map<String, String> shift(
      String key, String user, String onCall, Map<String, String> more) {
    Map<String, String> row = new HashMap<>();
    row.put("key", key);
    row.put("user", user);
    row.put("interpreter", "Sunita");
    row.put("organisation", "NISH");
    row.put("tie", "relative");
    row.put("on_call", onCall);
    row.putAll(more);
    return row;
  }
}
