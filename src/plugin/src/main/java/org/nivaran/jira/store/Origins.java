package org.nivaran.jira.store;

import java.sql.SQLException;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.Reference;

/** The columns that reservations and grievances have in common. */
final class Origins {

  static final String COLUMNS = "CHANNEL, LINE, CITIZEN_ID, LANG";

  static Insert set(Insert row, Origin origin) {
    LineId line = origin.line();
    CitizenId citizen = origin.citizen();
    return row.set("CHANNEL", origin.channel())
        .set("LINE", line == null ? null : line.value())
        .set("CITIZEN_ID", citizen == null ? null : citizen.value())
        .set("LANG", origin.language().tag());
  }

  static Origin read(Row row) throws SQLException {
    String line = row.textOrNull("LINE");
    Long citizen = row.numberOrNull("CITIZEN_ID");
    return new Origin(
        row.constant("CHANNEL", Channel.class),
        line == null ? null : new LineId(line),
        citizen == null ? null : new CitizenId(citizen),
        new Language(row.text("LANG")));
  }

  static Reference reference(Row row) throws SQLException {
    String stored = row.text("REFERENCE");
    return Reference.parse(stored)
        .orElseThrow(() -> new SQLException("not a reference: " + stored));
  }

  private Origins() {}
}
