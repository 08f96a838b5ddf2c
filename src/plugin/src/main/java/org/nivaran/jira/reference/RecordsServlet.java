package org.nivaran.jira.reference;

import com.atlassian.annotations.security.AdminOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.admin.AdminPages;
import org.nivaran.jira.admin.AdminReply;
import org.nivaran.jira.admin.AdminReply.Page;
import org.nivaran.jira.admin.AdminRequest;
import org.nivaran.jira.admin.AdminRight;
import org.nivaran.jira.admin.AdminServlet;
import org.nivaran.jira.reference.RecordBook.Draft;
import org.nivaran.jira.reference.RecordLists.Wish;
import org.nivaran.jira.settings.KeptUploads;
import org.nivaran.jira.settings.KeptUploads.Upload;
import org.nivaran.jira.settings.RecordChange;
import org.nivaran.jira.settings.RecordStore.Search;
import org.nivaran.jira.settings.RecordTable;
import org.nivaran.jira.sheet.Sheet;
import org.nivaran.jira.sheet.SheetException;

/**
 * The desk's own data in Jira's administration: {@code /plugins/servlet/nivaran/admin/KIND} lists
 * it, and below that address it is edited, removed, imported and exported. Works without scripts.
 */
@AdminOnly
public final class RecordsServlet extends AdminServlet {

  private static final long serialVersionUID = 1L;
  private static final int MOST_PASTED = 1 << 20;
  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final transient RecordBook book;
  private final transient Importing importing;
  private final transient RecordLists lists;
  private final transient RecordViews views;
  private final transient ImportViews imports;
  private final transient ErasureViews erasures;
  private final transient RecordTexts texts;
  private final transient KeptUploads uploads;
  private final transient DeskZone zone;
  private final transient Recounting recounting;

  /** In which zone moments are shown. */
  public interface DeskZone {

    /** Whether the desk has one. */
    boolean isSetUp();

    ZoneId get();
  }

  public RecordsServlet(
      AdminPages pages,
      RecordBook book,
      Importing importing,
      RecordLists lists,
      RecordViews views,
      ImportViews imports,
      ErasureViews erasures,
      RecordTexts texts,
      KeptUploads uploads,
      DeskZone zone,
      Recounting recounting) {
    super(pages, AdminRight.ADMIN, "/nivaran/admin/");
    this.book = book;
    this.importing = importing;
    this.lists = lists;
    this.views = views;
    this.imports = imports;
    this.erasures = erasures;
    this.texts = texts;
    this.uploads = uploads;
    this.zone = zone;
    this.recounting = recounting;
  }

  @Override
  protected AdminReply show(AdminRequest request) {
    Optional<RecordKind> kind = kind(request);
    if (kind.isEmpty()) {
      return AdminReply.notFound();
    }
    return switch (what(request)) {
      case "" -> list(kind.get(), request);
      case "new" -> views.form(kind.get(), null, Map.of(), List.of(), Effect.NONE);
      case "edit" ->
          record(kind.get(), request.text("key"))
              .<AdminReply>map(
                  row ->
                      views.form(kind.get(), row, lines(kind.get(), row), List.of(), Effect.NONE))
              .orElseGet(AdminReply::notFound);
      case "remove" ->
          record(kind.get(), request.text("key"))
              .<AdminReply>map(
                  row -> {
                    Draft removal = book.removal(kind.get(), row);
                    return views.removal(kind.get(), row, removal.problems(), removal.effect());
                  })
              .orElseGet(AdminReply::notFound);
      case "history" -> views.history(kind.get(), request.text("key"), zone.get());
      case "export" -> export(kind.get(), request.text("format").equals("xlsx"));
      case "import" -> imports.upload(kind.get(), List.of());
      case "errors" -> errors(kind.get(), request);
      default -> AdminReply.notFound();
    };
  }

  @Override
  protected AdminReply submit(AdminRequest request) {
    Optional<RecordKind> kind = kind(request);
    if (kind.isEmpty()) {
      return AdminReply.notFound();
    }
    return switch (what(request)) {
      case "save" -> save(kind.get(), request);
      case "remove" -> remove(kind.get(), request);
      case "import" -> upload(kind.get(), request);
      case "apply" -> apply(kind.get(), request);
      default -> AdminReply.notFound();
    };
  }

  private AdminReply list(RecordKind kind, AdminRequest request) {
    Page page =
        lists.page(
            kind,
            new Wish(
                new Search(request.text("q"), request.text("certainty")),
                first(request.text("first")),
                request.text("moved").matches("\\d{1,9}") ? request.text("moved") : ""));
    return switch (kind.table()) {
      case RULES -> views.trying(page, request.text("try"));
      case RETENTION -> zone.isSetUp() ? erasures.on(page, zone.get()) : page;
      default -> page;
    };
  }

  private static int first(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private AdminReply save(RecordKind kind, AdminRequest request) {
    Map<String, String> raw = request.all();
    @Nullable Map<String, String> before = null;
    if (request.has("record")) {
      Optional<Map<String, String>> found = record(kind, request.text("record"));
      if (found.isEmpty() || !RecordBook.mark(found.get()).equals(request.text("mark"))) {
        return views.form(
            kind,
            found.orElse(null),
            raw,
            List.of(Problem.ofAll("meanwhile", request.text("record"))),
            Effect.NONE);
      }
      before = found.get();
    }
    Draft draft = book.draft(kind, before, raw);
    RecordChange change = draft.change();
    if (!draft.isGood() || change == null) {
      return views.form(kind, before, raw, draft.problems(), Effect.NONE);
    }
    if (draft.effect().isFelt() && !draft.effect().isAgreed(request.text("confirmed"))) {
      return views.form(kind, before, raw, List.of(), draft.effect());
    }
    Optional<Problem> refused = book.apply(kind, who(request), List.of(change));
    return refused.isPresent()
        ? views.form(kind, before, raw, List.of(refused.get()), Effect.NONE)
        : done(kind, "saved", draft.effect(), request);
  }

  private AdminReply remove(RecordKind kind, AdminRequest request) {
    Optional<Map<String, String>> found = record(kind, request.text("record"));
    if (found.isEmpty()) {
      return AdminReply.notFound();
    }
    if (!RecordBook.mark(found.get()).equals(request.text("mark"))) {
      return views.removal(
          kind,
          found.get(),
          List.of(Problem.ofAll("meanwhile", request.text("record"))),
          Effect.NONE);
    }
    Draft removal = book.removal(kind, found.get());
    if (!removal.isGood()) {
      return views.removal(kind, found.get(), removal.problems(), Effect.NONE);
    }
    Optional<Problem> refused =
        book.apply(kind, who(request), List.of(RecordChange.removed(found.get())));
    return refused.isPresent()
        ? views.removal(kind, found.get(), List.of(refused.get()), Effect.NONE)
        : done(kind, "removed", removal.effect(), request);
  }

  /** Back to the list. Clocks that run by what has changed are counted anew. */
  private AdminReply done(RecordKind kind, String what, Effect effect, AdminRequest request) {
    if (!effect.isCounted()) {
      return AdminReply.moved(RecordAddress.of(kind, "", "done", what));
    }
    boolean begun =
        recounting.begin(effect.calendar(), texts.get("recount", texts.title(kind)), who(request));
    return AdminReply.moved(
        RecordAddress.of(
            kind,
            "",
            "done",
            begun ? "recounting" : "not-recounting",
            "moved",
            String.valueOf(effect.plan().moved())));
  }

  private AdminReply export(RecordKind kind, boolean workbook) {
    List<String> header = kind.columns().stream().map(texts::label).toList();
    List<List<String>> rows =
        book.store().all(kind.table()).stream()
            .map(
                row ->
                    kind.columns().stream()
                        .map(column -> row.getOrDefault(column.name(), ""))
                        .toList())
            .toList();
    return file(kind.table().key(), new Sheet(header, rows), workbook);
  }

  private static AdminReply file(String name, Sheet sheet, boolean workbook) {
    return AdminReply.file(
        "nivaran-" + name + (workbook ? ".xlsx" : ".csv"),
        workbook ? XLSX : CSV,
        sheet.file(workbook));
  }

  private AdminReply upload(RecordKind kind, AdminRequest request) {
    try {
      String name = "";
      Sheet sheet;
      String pasted = request.text("pasted");
      if (!pasted.isEmpty()) {
        if (pasted.length() > MOST_PASTED) {
          return imports.upload(kind, List.of(Reason.of("admin.record.sheet.pasted")));
        }
        sheet = Sheet.read(pasted.getBytes(StandardCharsets.UTF_8));
      } else {
        Optional<Multipart> file = sent(request);
        if (file.isEmpty()) {
          return imports.upload(kind, List.of(Reason.of("admin.record.sheet.none")));
        }
        name = file.get().fileName();
        sheet = Sheet.read(file.get().content());
      }
      ImportPlan plan = importing.plan(kind, sheet);
      if (!plan.refusals().isEmpty()) {
        return imports.upload(kind, plan.refusals());
      }
      String token = uploads.keep(who(request), kind.table(), name, sheet.csv());
      return imports.report(kind, plan, token, name);
    } catch (SheetException e) {
      return imports.upload(kind, List.of(e.reason()));
    }
  }

  private static Optional<Multipart> sent(AdminRequest request) {
    var servletRequest = request.servletRequest();
    try {
      return Multipart.read(servletRequest.getContentType(), servletRequest.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Plans once more: what was there when it was looked at may have changed since. */
  private AdminReply apply(RecordKind kind, AdminRequest request) {
    String token = request.text("upload");
    Optional<Upload> upload = uploads.find(who(request), kind.table(), token);
    if (upload.isEmpty()) {
      return imports.upload(kind, List.of(Reason.of("admin.record.sheet.gone")));
    }
    try {
      ImportPlan plan = importing.plan(kind, Sheet.ofCsv(upload.get().content()));
      if (!plan.isGood()) {
        return imports.report(kind, plan, token, upload.get().fileName());
      }
      Optional<Problem> refused = book.apply(kind, who(request), plan.changes());
      if (refused.isPresent()) {
        return imports.upload(kind, List.of(refused.get().reason()));
      }
      uploads.forget(token);
      return done(kind, "imported", plan.effect(), request);
    } catch (SheetException e) {
      return imports.upload(kind, List.of(e.reason()));
    }
  }

  private AdminReply errors(RecordKind kind, AdminRequest request) {
    Optional<Upload> upload = uploads.find(who(request), kind.table(), request.text("upload"));
    if (upload.isEmpty()) {
      return AdminReply.notFound();
    }
    try {
      Sheet sheet = Sheet.ofCsv(upload.get().content());
      Sheet errors =
          importing
              .plan(kind, sheet)
              .errors(
                  sheet.header(),
                  texts.get("errors"),
                  problem -> texts.problemInRow(kind, problem));
      return file(kind.table().key() + "-errors", errors, request.text("format").equals("xlsx"));
    } catch (SheetException e) {
      return imports.upload(kind, List.of(e.reason()));
    }
  }

  private Optional<Map<String, String>> record(RecordKind kind, String key) {
    return book.store().find(kind.table(), key);
  }

  /** In a form words stand one below the other. */
  private static Map<String, String> lines(RecordKind kind, Map<String, String> row) {
    Map<String, String> lines = new HashMap<>(row);
    kind.columns().stream()
        .filter(column -> column.form() == Column.Form.LIST)
        .forEach(
            column ->
                lines.computeIfPresent(column.name(), (name, value) -> value.replace("|", "\n")));
    return lines;
  }

  private static Optional<RecordKind> kind(AdminRequest request) {
    return RecordTable.ofKey(path(request).get(0)).map(RecordKinds::of);
  }

  private static String what(AdminRequest request) {
    List<String> path = path(request);
    return path.size() == 1
        ? ""
        : path.subList(1, path.size()).stream().collect(Collectors.joining("/"));
  }

  private static List<String> path(AdminRequest request) {
    String rest = request.rest();
    return List.of(
        (rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest).split("/", -1));
  }

  private static String who(AdminRequest request) {
    return request.user().getStringValue();
  }
}
