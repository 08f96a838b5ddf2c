package org.nivaran.jira.store;

import java.net.URI;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.Span;
import org.nivaran.core.port.InterpreterRoster;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.signlanguage.Interpreter;
import org.nivaran.core.signlanguage.Roster;
import org.nivaran.core.signlanguage.Shift;
import org.nivaran.jira.settings.VideoRoomSettings;
import org.nivaran.jira.settings.VideoRoomSource;

/**
 * The interpreters' roster and the video rooms over their tables, kept in memory until they change.
 */
public final class AoInterpreterRoster implements InterpreterRoster, VideoRoomSource {

  private final ReferenceData data;
  private final Kept<List<Shift>> shifts;
  private final Kept<Optional<VideoRoomSettings>> rooms;

  public AoInterpreterRoster(Database database, DataVersion version, ReferenceData data) {
    this.data = data;
    this.shifts =
        new Kept<>(
            version,
            at ->
                database.read(
                    session ->
                        session.list(
                            "select SHIFT_KEY, USER_NAME, INTERPRETER, ORGANISATION, TIE, ON_CALL,"
                                + " WEEKLY, VALID_FROM, VALID_TO from $INTERPRETER_SHIFT"
                                + " order by SHIFT_KEY",
                            AoInterpreterRoster::shift)));
    this.rooms =
        new Kept<>(
            version,
            at ->
                database.read(
                    session ->
                        session.first(
                            "select BASE_URL, APP_ID, APP_SECRET from $VIDEO_ROOM"
                                + " where APP_SECRET is not null order by ROOM_KEY",
                            row ->
                                new VideoRoomSettings(
                                    URI.create(row.text("BASE_URL").replaceAll("/+$", "")),
                                    row.text("APP_ID"),
                                    row.text("APP_SECRET")))));
  }

  @Override
  public Roster current() {
    return new Roster(shifts.get(), data.current().district().zone());
  }

  @Override
  public Optional<VideoRoomSettings> rooms() {
    return rooms.get();
  }

  private static Shift shift(Row row) throws SQLException {
    Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
    String weekly = row.textOrNull("WEEKLY");
    List<String> texts = weekly == null ? List.of() : Json.texts(weekly);
    for (int i = 0; i < texts.size(); i++) {
      hours.put(DayOfWeek.of(i + 1), CalendarRows.spans(texts.get(i)));
    }
    String tie = row.textOrNull("TIE");
    String organisation = row.textOrNull("ORGANISATION");
    return new Shift(
        row.text("SHIFT_KEY"),
        row.text("USER_NAME"),
        new Interpreter(
            row.text("INTERPRETER"),
            organisation == null ? "" : organisation,
            tie == null
                ? Interpreter.Tie.IMPARTIAL
                : Interpreter.Tie.valueOf(tie.toUpperCase(Locale.ROOT))),
        "yes".equals(row.textOrNull("ON_CALL")),
        hours,
        date(row.textOrNull("VALID_FROM")),
        date(row.textOrNull("VALID_TO")));
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
