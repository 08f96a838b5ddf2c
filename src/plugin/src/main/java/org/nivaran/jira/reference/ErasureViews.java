package org.nivaran.jira.reference;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.port.ErasureLog.Erasure;
import org.nivaran.core.port.OldRecords.What;
import org.nivaran.core.usecase.ErasingOldRecords;
import org.nivaran.core.usecase.ErasingOldRecords.Due;
import org.nivaran.jira.admin.AdminReply.Page;

/** Shows what would be erased now, and what was erased last. Thread safe. */
public final class ErasureViews {

  private static final String TEMPLATE = "templates/admin/record-erasure.vm";

  private final ErasingOldRecords erasing;
  private final RecordTexts texts;
  private final InstantSource clock;

  public ErasureViews(ErasingOldRecords erasing, RecordTexts texts, InstantSource clock) {
    this.erasing = erasing;
    this.texts = texts;
    this.clock = clock;
  }

  /** Adds it to a page of a desk that is set up. */
  Page on(Page page, ZoneId zone) {
    Optional<Erasure> last = erasing.last();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Due due : erasing.due(clock.instant())) {
      rows.add(
          Map.of(
              "what", texts.get("value.subject." + due.what().key()),
              "kept", due.days() == null ? texts.get("erasure.ever") : String.valueOf(due.days()),
              "due", String.valueOf(due.count()),
              "erased", last.map(run -> erased(run, due.what())).orElse("–")));
    }
    return page.with(
        TEMPLATE,
        Map.of(
            "rows",
            rows,
            "last",
            last.map(run -> told(run, zone)).orElseGet(() -> texts.get("erasure.never"))));
  }

  private String erased(Erasure run, What what) {
    if (run.failed().contains(what)) {
      return texts.get("erasure.failed");
    }
    Integer count = run.erased().get(what);
    return count == null ? "–" : String.valueOf(count);
  }

  private String told(Erasure run, ZoneId zone) {
    return texts.get(run.isComplete() ? "erasure.last" : "erasure.goes-on", moment(run.at(), zone));
  }

  private String moment(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", texts.plain().locale())
        .withZone(zone)
        .format(at);
  }
}
