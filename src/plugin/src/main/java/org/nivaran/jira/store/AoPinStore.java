package org.nivaran.jira.store;

import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.SecretPin;
import org.nivaran.core.port.PinStore;

/** Hashes of secret numbers, over their table. Thread safe. */
public final class AoPinStore implements PinStore {

  private final Database database;

  public AoPinStore(Database database) {
    this.database = database;
  }

  @Override
  public void save(IssueId issue, SecretPin pin) {
    database.write(
        session -> {
          boolean inserted =
              session.insertIfAbsent(
                  Insert.into("SECRET_PIN")
                      .set("ISSUE_ID", issue.value())
                      .set("SALT", pin.salt())
                      .set("HASH", pin.hash())
                      .set("ROUNDS", pin.rounds()));
          return inserted
              ? 1
              : session.update(
                  "update $SECRET_PIN set SALT = ?, HASH = ?, ROUNDS = ? where ISSUE_ID = ?",
                  pin.salt(),
                  pin.hash(),
                  pin.rounds(),
                  issue.value());
        });
  }

  @Override
  public Optional<SecretPin> find(IssueId issue) {
    return database.read(
        session ->
            session.first(
                "select SALT, HASH, ROUNDS from $SECRET_PIN where ISSUE_ID = ?",
                row -> new SecretPin(row.text("SALT"), row.text("HASH"), row.integer("ROUNDS")),
                issue.value()));
  }
}
