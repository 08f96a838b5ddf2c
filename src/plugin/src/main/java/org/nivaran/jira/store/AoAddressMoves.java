package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.AddressMoves;

/** Who got another number or id, over its table. Of somebody who was erased nothing is left. */
public final class AoAddressMoves implements AddressMoves {

  private static final String SELECT =
      "select ID, CITIZEN_ID, OLD_PHONE, OLD_ID, NEW_PHONE, NEW_ID, MERGE_ID, AT_TIME, UNDONE,"
          + " UNDONE_BY from $ADDRESS_MOVE where (OLD_PHONE is not null or OLD_ID is not null)";

  private final Database database;

  public AoAddressMoves(Database database) {
    this.database = database;
  }

  @Override
  public boolean recordIfAbsent(
      String key,
      CitizenId citizen,
      CitizenAddress before,
      CitizenAddress after,
      @Nullable Long merge,
      Instant at) {
    Insert row =
        Insert.into("ADDRESS_MOVE")
            .set("UNIQUE_KEY", key)
            .set("CITIZEN_ID", citizen.value())
            .set("OLD_PHONE", phone(before))
            .set("OLD_ID", before.businessScopedId())
            .set("NEW_PHONE", phone(after))
            .set("NEW_ID", after.businessScopedId())
            .set("MERGE_ID", merge)
            .set("AT_TIME", at);
    return database.write(session -> session.insertIfAbsent(row));
  }

  @Override
  public Optional<Move> find(long id) {
    return database.read(
        session -> session.first(SELECT + " and ID = ?", AoAddressMoves::move, id));
  }

  @Override
  public List<Move> latest(int limit) {
    return database.read(
        session -> session.some(SELECT + " order by ID desc", AoAddressMoves::move, 0, limit));
  }

  @Override
  public boolean undone(long id, String by, Instant at) {
    return database.write(
        session ->
            session.update(
                    "update $ADDRESS_MOVE set UNDONE = ?, UNDONE_BY = ?"
                        + " where ID = ? and UNDONE is null",
                    at,
                    by,
                    id)
                == 1);
  }

  private static @Nullable String phone(CitizenAddress address) {
    return address.phoneNumber().map(PhoneNumber::e164).orElse(null);
  }

  private static Move move(Row row) throws SQLException {
    return new Move(
        row.number("ID"),
        new CitizenId(row.number("CITIZEN_ID")),
        address(row.textOrNull("OLD_PHONE"), row.textOrNull("OLD_ID")),
        address(row.textOrNull("NEW_PHONE"), row.textOrNull("NEW_ID")),
        row.numberOrNull("MERGE_ID"),
        row.time("AT_TIME"),
        row.timeOrNull("UNDONE"),
        row.textOrNull("UNDONE_BY"));
  }

  private static CitizenAddress address(@Nullable String phone, @Nullable String id) {
    return new CitizenAddress(phone == null ? null : new PhoneNumber(phone), id);
  }
}
