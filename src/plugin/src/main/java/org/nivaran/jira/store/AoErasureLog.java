package org.nivaran.jira.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.port.ErasureLog;
import org.nivaran.core.port.OldRecords.What;

/** What was erased last, as one of the named texts. */
public final class AoErasureLog implements ErasureLog {

  private static final String NAME = "last-erasure";
  private static final String AT = "at";
  private static final String COMPLETE = "complete";
  private static final String FAILED = "failed";

  private final Database database;

  public AoErasureLog(Database database) {
    this.database = database;
  }

  @Override
  public void note(Erasure erasure) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(AT, erasure.at().toString());
    texts.put(COMPLETE, String.valueOf(erasure.isComplete()));
    texts.put(FAILED, String.join(" ", erasure.failed().stream().map(What::key).toList()));
    erasure.erased().forEach((what, count) -> texts.put(what.name(), String.valueOf(count)));
    database.write(
        session -> {
          SettingTexts.save(session, NAME, Json.of(texts));
          return session;
        });
  }

  @Override
  public Optional<Erasure> last() {
    return database.read(session -> SettingTexts.find(session, NAME)).map(AoErasureLog::read);
  }

  private static Erasure read(String json) {
    Map<String, String> texts = Json.textMap(json);
    Set<String> broken = Set.of(texts.getOrDefault(FAILED, "").split(" ", -1));
    Map<What, Integer> erased = new EnumMap<>(What.class);
    Set<What> failed = EnumSet.noneOf(What.class);
    for (What what : What.values()) {
      String count = texts.get(what.name());
      if (count != null) {
        erased.put(what, Integer.parseInt(count));
      }
      if (broken.contains(what.key())) {
        failed.add(what);
      }
    }
    return new Erasure(
        Instant.parse(texts.getOrDefault(AT, Instant.EPOCH.toString())),
        erased,
        failed,
        Boolean.parseBoolean(texts.get(COMPLETE)));
  }
}
