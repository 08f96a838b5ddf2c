package org.nivaran.jira.clocks;

import com.atlassian.annotations.security.AdminOnly;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.RecalculationPlan;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.RecalculatingClocks;
import org.nivaran.jira.admin.AdminPages;
import org.nivaran.jira.admin.AdminReply;
import org.nivaran.jira.admin.AdminRequest;
import org.nivaran.jira.admin.AdminRight;
import org.nivaran.jira.admin.AdminServlet;
import org.nivaran.jira.language.Texts;

/**
 * Counting open clocks anew, {@code /plugins/servlet/nivaran/admin/recalculation}: what it would
 * do, beginning it with a reason, how far it is, stopping it. Works without scripts; a script only
 * keeps the progress moving.
 */
@AdminOnly
public final class RecalculationServlet extends AdminServlet {

  private static final long serialVersionUID = 1L;
  private static final String HERE = "recalculation";
  private static final int LONGEST_REASON = 500;

  private final transient RecalculatingClocks recalculating;
  private final transient RecalculationViews views;
  private final transient ReferenceData data;
  private final transient Texts texts;
  private final transient InstantSource time;

  public RecalculationServlet(
      AdminPages pages,
      RecalculatingClocks recalculating,
      RecalculationViews views,
      ReferenceData data,
      Texts texts,
      InstantSource time) {
    super(pages, AdminRight.ADMIN, "/nivaran/admin/recalculation");
    this.recalculating = recalculating;
    this.views = views;
    this.data = data;
    this.texts = texts;
    this.time = time;
  }

  @Override
  protected AdminReply show(AdminRequest request) {
    return page(request, request.has("preview"), Map.of());
  }

  @Override
  protected AdminReply submit(AdminRequest request) {
    return switch (request.text("do")) {
      case "stop" -> moved(recalculating.stop(time.instant()), "recalculation-stopped");
      case "continue" -> moved(recalculating.resume(), "recalculation-continued");
      case "end" -> moved(recalculating.end(time.instant()), "recalculation-ended");
      default -> begin(request);
    };
  }

  private AdminReply begin(AdminRequest request) {
    String reason = request.text("reason");
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      String key = reason.isEmpty() ? "recalculation.no-reason" : "recalculation.long-reason";
      return page(request, true, Map.of("reason", texts.get(key, LONGEST_REASON)));
    }
    boolean begun =
        recalculating
            .begin(
                calendar(request).orElse(null),
                reason,
                request.user().getStringValue(),
                time.instant())
            .isPresent();
    return begun
        ? moved(true, "recalculation-begun")
        : page(request, true, Map.of("", texts.get("recalculation.under-way")));
  }

  private AdminReply page(AdminRequest request, boolean preview, Map<String, String> errors) {
    @Nullable CalendarKey calendar = calendar(request).orElse(null);
    @Nullable RecalculationPlan plan =
        preview
            ? recalculating.preview(
                data.current(), calendar, time.instant(), RecalculationViews.MOST_PREVIEWED)
            : null;
    return views.page(calendar, plan, request.text("reason"), errors);
  }

  /** One that is not there counts as all. */
  private Optional<CalendarKey> calendar(AdminRequest request) {
    return data.current().calendars().keySet().stream()
        .filter(key -> key.value().equals(request.text("calendar")))
        .findFirst();
  }

  private static AdminReply moved(boolean done, String told) {
    return AdminReply.moved(done ? HERE + "?done=" + told : HERE);
  }
}
