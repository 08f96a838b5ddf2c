package org.nivaran.jira.clocks;

import com.atlassian.annotations.security.AdminOnly;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nivaran.core.clock.ClockPreview;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.place.Place;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.ForeseeingClocks;
import org.nivaran.core.usecase.ForeseeingClocks.Foreseen;
import org.nivaran.jira.admin.AdminForm;
import org.nivaran.jira.admin.AdminForm.Choice;
import org.nivaran.jira.admin.AdminPages;
import org.nivaran.jira.admin.AdminReply;
import org.nivaran.jira.admin.AdminReply.Page;
import org.nivaran.jira.admin.AdminRequest;
import org.nivaran.jira.admin.AdminRight;
import org.nivaran.jira.admin.AdminServlet;
import org.nivaran.jira.language.LimitWords;
import org.nivaran.jira.language.Moments;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;

/**
 * "If it were registered now …", {@code /plugins/servlet/nivaran/admin/registered-now}: which
 * clocks a grievance would get, by which one row of the limits, when each would be due and why.
 * Changes nothing.
 */
@AdminOnly
public final class RegisteredNowServlet extends AdminServlet {

  private static final long serialVersionUID = 1L;
  private static final String HERE = "registered-now";

  private final transient ReferenceData data;
  private final transient Texts texts;
  private final transient Reasons reasons;
  private final transient InstantSource time;

  public RegisteredNowServlet(
      AdminPages pages, ReferenceData data, Texts texts, Reasons reasons, InstantSource time) {
    super(pages, AdminRight.ADMIN, "/nivaran/admin/registered-now");
    this.data = data;
    this.texts = texts;
    this.reasons = reasons;
    this.time = time;
  }

  @Override
  protected AdminReply show(AdminRequest request) {
    Desk desk = data.current();
    Map<String, String> errors = new HashMap<>();
    Optional<Instant> at = at(request, desk, errors);
    Optional<PlaceKey> place = place(request, desk, errors);
    boolean asked = request.has("kind");
    Page page =
        AdminReply.page(texts.get("admin.registered-now"))
            .with("templates/admin/clock-note.vm", Map.of("note", text("about")))
            .with(form(desk, asked ? request.all() : Map.of("kind", "complaint"), errors));
    if (asked && errors.isEmpty()) {
      Subject subject =
          new Subject(
              Kind.ofKey(request.text("kind")).orElse(Kind.COMPLAINT),
              Priority.ofKey(request.text("priority")).orElse(Priority.NORMAL),
              category(request, desk).orElse(null),
              place.orElse(null));
      Foreseen foreseen =
          ForeseeingClocks.foresee(
              desk, subject, department(request, desk).orElse(null), at.orElseGet(time::instant));
      page = page.with("templates/admin/registered-now.vm", answer(foreseen, request, desk));
    }
    return page.status(errors.isEmpty() ? 200 : 400);
  }

  private AdminForm form(Desk desk, Map<String, String> filled, Map<String, String> errors) {
    return new AdminForm("nivaran-now", HERE, text("ask"), filled, errors)
        .asking()
        .choice(
            "kind",
            text("kind"),
            "",
            false,
            Stream.of(Kind.values())
                .map(
                    kind ->
                        new Choice(kind.key(), texts.get("admin.record.value.kind." + kind.key())))
                .toList())
        .choice("category", text("category"), "", false, categories(desk))
        .choice(
            "priority",
            text("priority"),
            "",
            false,
            Stream.of(Priority.NORMAL, Priority.LOW, Priority.HIGH, Priority.URGENT)
                .map(
                    priority ->
                        new Choice(
                            priority.key(),
                            texts.get("admin.record.value.priority." + priority.key())))
                .toList())
        .text("place", text("place"), text("place-help"), false)
        .choice("department", text("department"), text("department-help"), false, departments(desk))
        .text("at", text("at"), text("at-help"), false);
  }

  private List<Choice> categories(Desk desk) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", text("no-category")));
    desk.routing().categories().stream()
        .map(
            category ->
                new Choice(
                    category.key().value(),
                    texts.get(category.name()) + " (" + category.key().value() + ")"))
        .sorted(Comparator.comparing(Choice::label))
        .forEach(choices::add);
    return choices;
  }

  private List<Choice> departments(Desk desk) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", text("routed")));
    desk.departments().stream()
        .map(each -> new Choice(each.key().value(), texts.get(each.name())))
        .forEach(choices::add);
    return choices;
  }

  private static Optional<CategoryKey> category(AdminRequest request, Desk desk) {
    return desk.routing().categories().stream()
        .map(category -> category.key())
        .filter(key -> key.value().equals(request.text("category")))
        .findFirst();
  }

  private static Optional<DepartmentKey> department(AdminRequest request, Desk desk) {
    return desk.departments().stream()
        .map(department -> department.key())
        .filter(key -> key.value().equals(request.text("department")))
        .findFirst();
  }

  private Optional<PlaceKey> place(AdminRequest request, Desk desk, Map<String, String> errors) {
    String wanted = request.text("place");
    Optional<PlaceKey> found =
        desk.places().all().stream()
            .filter(place -> place.key().value().equals(wanted) || isNamed(place, wanted))
            .map(Place::key)
            .findFirst();
    if (!wanted.isEmpty() && found.isEmpty()) {
      errors.put("place", text("no-place", wanted));
    }
    return found;
  }

  private static boolean isNamed(Place place, String wanted) {
    return place.names().values().stream().anyMatch(name -> name.equalsIgnoreCase(wanted));
  }

  private Optional<Instant> at(AdminRequest request, Desk desk, Map<String, String> errors) {
    String wanted = request.text("at");
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.parse(wanted.replace(' ', 'T')).atZone(desk.district().zone()).toInstant());
    } catch (DateTimeException e) {
      errors.put("at", text("no-time", wanted));
      return Optional.empty();
    }
  }

  private Map<String, Object> answer(Foreseen foreseen, AdminRequest request, Desk desk) {
    LimitWords limits = new LimitWords(texts, desk);
    Moments moments = new Moments(texts, desk.district().zone());
    String chosen = request.text("department");
    Map<String, Object> view = new HashMap<>();
    view.put(
        "why",
        chosen.isEmpty()
            ? reasons.inWords(foreseen.decision().reason())
            : text("by-hand", departmentName(desk, new DepartmentKey(chosen))));
    view.put("by", text("by", texts.get(desk.nameOf(foreseen.calendar()))));
    List<Map<String, Object>> clocks = new ArrayList<>();
    for (ForeseeingClocks.Line line : foreseen.clocks()) {
      Map<String, Object> clock = new LinkedHashMap<>();
      LimitRule rule = line.rule();
      ClockPreview preview = line.preview();
      clock.put("kind", line.kind().name());
      clock.put("name", texts.get("clock." + line.kind().name()));
      clock.put("none", rule == null);
      clock.put("limit", rule == null ? "" : limits.limit(rule.limit(), rule.name()));
      clock.put("due", preview == null ? text("no-working-time") : moments.at(preview.due()));
      clock.put(
          "passed",
          line.passedOver().stream().map(each -> limits.limit(each.limit(), each.name())).toList());
      clock.put(
          "why",
          preview == null
              ? List.of()
              : preview.explanation().stream().map(reasons::inWords).toList());
      clocks.add(clock);
    }
    view.put("clocks", clocks);
    return view;
  }

  private String departmentName(Desk desk, DepartmentKey key) {
    return desk.department(key).map(each -> texts.get(each.name())).orElse(key.value());
  }

  private String text(String key, Object... arguments) {
    return texts.get("admin.registered-now." + key, arguments);
  }
}
