package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.NewCitizen;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CitizenStore;

/** The people we hear from, over their table. */
public final class AoCitizenStore implements CitizenStore {

  private static final String SELECT =
      "select ID, PHONE, SCOPED_ID, NAME, LANG from $CITIZEN where ";

  /** Who they are may have been erased. */
  private static final String KNOWN = "(PHONE is not null or SCOPED_ID is not null)";

  private final Database database;
  private final InstantSource clock;

  public AoCitizenStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<Citizen> find(CitizenId id) {
    return database.read(
        session ->
            session.first(SELECT + "ID = ? and " + KNOWN, AoCitizenStore::citizen, id.value()));
  }

  @Override
  public List<Citizen> byPhone(PhoneNumber phone) {
    return database.read(
        session ->
            session.list(SELECT + "PHONE = ? order by ID", AoCitizenStore::citizen, phone.e164()));
  }

  @Override
  public Optional<Citizen> byBusinessScopedId(String id) {
    return database.read(
        session -> session.first(SELECT + "SCOPED_ID = ?", AoCitizenStore::citizen, id));
  }

  @Override
  public Citizen add(NewCitizen citizen) {
    return database.write(
        session -> {
          Optional<Long> added = session.insertIfAbsentReturningId(row(citizen));
          if (added.isPresent()) {
            return new Citizen(
                new CitizenId(added.get()),
                citizen.address(),
                Texts.fitting(citizen.name()),
                citizen.language());
          }
          return citizen
              .address()
              .scopedId()
              .flatMap(id -> session.first(SELECT + "SCOPED_ID = ?", AoCitizenStore::citizen, id))
              .orElseThrow(() -> new IllegalStateException("a citizen was neither new nor there"));
        });
  }

  private Insert row(NewCitizen citizen) {
    return Insert.into("CITIZEN")
        .set("UNIQUE_KEY", uniqueKey(citizen.address()))
        .set("PHONE", phone(citizen.address()))
        .set("SCOPED_ID", citizen.address().businessScopedId())
        .set("NAME", Texts.fitting(citizen.name()))
        .set("NAME_KEY", AoPeopleBook.nameKey(citizen.name()))
        .set("LANG", citizen.language().tag())
        .set("CREATED", clock.instant());
  }

  @Override
  public boolean save(Citizen citizen) {
    return database.write(
        session -> {
          String scopedId = citizen.address().businessScopedId();
          if (scopedId != null) {
            // Looked for first: on PostgreSQL a clash would end the whole transaction.
            Optional<Citizen> owner =
                session.first(SELECT + "SCOPED_ID = ?", AoCitizenStore::citizen, scopedId);
            if (owner.isPresent() && !owner.get().id().equals(citizen.id())) {
              return false;
            }
          }
          return session.update(
                  "update $CITIZEN set UNIQUE_KEY = ?, PHONE = ?, SCOPED_ID = ?, NAME = ?,"
                      + " NAME_KEY = ?, LANG = ? where ID = ?",
                  uniqueKey(citizen.address()),
                  phone(citizen.address()),
                  scopedId,
                  Texts.fitting(citizen.name()),
                  AoPeopleBook.nameKey(citizen.name()),
                  citizen.language().tag(),
                  citizen.id().value())
              == 1;
        });
  }

  private static String uniqueKey(CitizenAddress address) {
    return address.scopedId().map(id -> "id:" + id).orElseGet(() -> "none:" + UUID.randomUUID());
  }

  private static @Nullable String phone(CitizenAddress address) {
    return address.phoneNumber().map(PhoneNumber::e164).orElse(null);
  }

  static Citizen citizen(Row row) throws SQLException {
    String phone = row.textOrNull("PHONE");
    return new Citizen(
        new CitizenId(row.number("ID")),
        new CitizenAddress(
            phone == null ? null : new PhoneNumber(phone), row.textOrNull("SCOPED_ID")),
        row.textOrNull("NAME"),
        new Language(row.text("LANG")));
  }
}
