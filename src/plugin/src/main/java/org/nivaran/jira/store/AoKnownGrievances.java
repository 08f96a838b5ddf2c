package org.nivaran.jira.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.KnownGrievances;

/** Grievances by the numbers of their citizens, over the tables of both. */
public final class AoKnownGrievances implements KnownGrievances {

  private static final int CHUNK = 100;
  private static final String STATEMENT =
      "select CITIZEN_ID, ISSUE_ID, REFERENCE from $GRIEVANCE where CITIZEN_ID in ("
          + String.join(", ", Collections.nCopies(CHUNK, "?"))
          + ") order by OPENED desc";
  private static final String PEOPLE =
      "select ID, PHONE from $CITIZEN where PHONE in ("
          + String.join(", ", Collections.nCopies(CHUNK, "?"))
          + ")";

  private final Database database;

  public AoKnownGrievances(Database database) {
    this.database = database;
  }

  @Override
  public Map<PhoneNumber, List<Known>> of(Collection<PhoneNumber> phones) {
    Map<PhoneNumber, List<Known>> known = new HashMap<>();
    database.read(
        session -> {
          Map<Long, PhoneNumber> people = new HashMap<>();
          for (List<Object> chunk : chunks(phones.stream().map(PhoneNumber::e164).toList())) {
            session.list(
                PEOPLE,
                row -> people.put(row.number("ID"), new PhoneNumber(row.text("PHONE"))),
                chunk.toArray());
          }
          for (List<Object> chunk : chunks(people.keySet())) {
            session.list(
                STATEMENT,
                row -> {
                  PhoneNumber phone = people.get(row.number("CITIZEN_ID"));
                  return phone != null
                      && known
                          .computeIfAbsent(phone, each -> new ArrayList<>())
                          .add(
                              new Known(
                                  new IssueId(row.number("ISSUE_ID")), Origins.reference(row)));
                },
                chunk.toArray());
          }
          return session;
        });
    return known;
  }

  private static List<List<Object>> chunks(Collection<?> all) {
    List<List<Object>> chunks = new ArrayList<>();
    List<Object> list = new ArrayList<>(all);
    for (int from = 0; from < list.size(); from += CHUNK) {
      List<Object> chunk = new ArrayList<>(list.subList(from, Math.min(list.size(), from + CHUNK)));
      while (chunk.size() < CHUNK) {
        chunk.add(chunk.get(0));
      }
      chunks.add(chunk);
    }
    return chunks;
  }
}
