package org.nivaran.jira.camp;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nivaran.core.camp.CampBatch;
import org.nivaran.core.camp.CampColumn;
import org.nivaran.core.camp.CampMapping;
import org.nivaran.core.camp.CampRow;
import org.nivaran.core.camp.CampRowState;
import org.nivaran.core.port.CampStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.page.Page;
import org.nivaran.jira.page.PageAddress;
import org.nivaran.jira.page.PageWriter;
import org.nivaran.jira.sheet.SheetWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of camp registers, {@code /plugins/servlet/nivaran/camp}: the list, where one is
 * brought, and of each its own page, its files and its slips. Works without scripts. Thread safe.
 */
@LicensedOnly
public final class CampServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final PageAddress ADDRESS = new PageAddress("/nivaran/camp");
  private static final int PAGE = 500;
  private static final Set<CampRowState> NOT_REGISTERED =
      Set.of(CampRowState.WRONG, CampRowState.DUPLICATE, CampRowState.FAILED);
  private static final Logger log = LoggerFactory.getLogger(CampServlet.class);

  private final transient CampRights rights;
  private final transient CampStore camps;
  private final transient TakingIn takingIn;
  private final transient CampWork work;
  private final transient CampPages pages;
  private final transient PageWriter writer;
  private final transient ReferenceData data;
  private final transient InstantSource time;

  public CampServlet(
      CampRights rights,
      CampStore camps,
      TakingIn takingIn,
      CampWork work,
      CampPages pages,
      PageWriter writer,
      ReferenceData data,
      InstantSource time) {
    this.rights = rights;
    this.camps = camps;
    this.takingIn = takingIn;
    this.work = work;
    this.pages = pages;
    this.writer = writer;
    this.data = data;
    this.time = time;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Page> refused = refused(request, response, false);
    if (response.isCommitted()) {
      return;
    }
    if (refused.isPresent()) {
      writer.write(request, response, refused.get());
      return;
    }
    try {
      show(request, response);
    } catch (RuntimeException e) {
      writer.write(request, response, failed(e));
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String rest = ADDRESS.rest(request);
    if (rest.isEmpty()) {
      writer.write(request, response, pages.list(null));
      return;
    }
    String[] parts = rest.split("/", -1);
    Optional<CampBatch> batch = batch(parts[0]);
    if (batch.isEmpty() || parts.length > 2) {
      writer.write(request, response, pages.problem(404, "not-found", ""));
      return;
    }
    switch (parts.length == 1 ? "" : parts[1]) {
      case "" -> writer.write(request, response, pages.batch(batch.get(), ""));
      case "slips" ->
          writer.write(
              request, response, pages.slips(batch.get(), number(request.getParameter("after"))));
      case "errors" -> errors(response, batch.get(), "xlsx".equals(request.getParameter("format")));
      default -> writer.write(request, response, pages.problem(404, "not-found", ""));
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Our pages are in UTF-8, and browsers do not say so of what they send.
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    Optional<Page> refused = refused(request, response, true);
    if (response.isCommitted()) {
      return;
    }
    if (refused.isPresent()) {
      writer.write(request, response, refused.get());
      return;
    }
    try {
      submit(request, response);
    } catch (RuntimeException e) {
      writer.write(request, response, failed(e));
    }
  }

  private void submit(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String rest = ADDRESS.rest(request);
    if (rest.isEmpty()) {
      takeIn(request, response);
      return;
    }
    String[] parts = rest.split("/", -1);
    Optional<CampBatch> batch = batch(parts[0]);
    if (batch.isEmpty() || parts.length != 2) {
      writer.write(request, response, pages.problem(404, "not-found", ""));
      return;
    }
    String problem = does(request, batch.get(), parts[1]);
    if (problem.isEmpty()) {
      writer.move(request, response, CampPages.PATH + "/" + batch.get().id());
    } else {
      CampBatch now = camps.find(batch.get().id()).orElse(batch.get());
      writer.write(request, response, pages.batch(now, problem));
    }
  }

  private void takeIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Instant now = time.instant();
    LocalDate today = now.atZone(data.current().district().zone()).toLocalDate();
    String who = rights.user().map(ApplicationUser::getKey).orElseThrow();
    TakingIn.Outcome outcome;
    try (SentForm form = SentForm.read(request.getContentType(), request.getInputStream())) {
      outcome = takingIn.take(form, who, today, now);
    }
    if (outcome instanceof TakingIn.Outcome.Taken taken) {
      writer.move(request, response, CampPages.PATH + "/" + taken.batch().id());
    } else {
      writer.write(request, response, pages.list(((TakingIn.Outcome.Refused) outcome).reason()));
    }
  }

  /**
   * Does what a button says.
   *
   * @return what is wrong, after {@code nivaran.camp.}; empty if it was done
   */
  private String does(HttpServletRequest request, CampBatch batch, String what) {
    boolean done =
        switch (what) {
          case "mapping" -> {
            CampMapping mapping = mapping(request, batch);
            if (!mapping.isUsable()) {
              yield false;
            }
            yield work.check(batch.id(), mapping);
          }
          case "import" ->
              work.register(
                  batch.id(),
                  request.getParameter("duplicates") != null,
                  request.getParameter("tells") != null);
          case "continue" -> work.goOn(batch.id());
          case "pause" -> work.pause(batch.id());
          case "retry" -> work.retry(batch.id());
          case "undo" -> work.undo(batch.id());
          default -> false;
        };
    return done ? "" : what.equals("mapping") ? "no-text-column" : "meanwhile";
  }

  private static CampMapping mapping(HttpServletRequest request, CampBatch batch) {
    Map<CampColumn, Integer> columns = new EnumMap<>(CampColumn.class);
    for (CampColumn column : CampColumn.values()) {
      String at = request.getParameter("column-" + column.key());
      if (at != null && at.matches("\\d{1,3}") && Integer.parseInt(at) < batch.header().size()) {
        columns.put(column, Integer.valueOf(at));
      }
    }
    return new CampMapping(columns);
  }

  /** The rows that are not registered, as they were brought, with a column that says why. */
  private void errors(HttpServletResponse response, CampBatch batch, boolean workbook)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType(
        workbook
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            : "text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"nivaran-register-"
            + batch.id()
            + "-errors."
            + (workbook ? "xlsx" : "csv")
            + '"');
    try (SheetWriter sheet = SheetWriter.to(response.getOutputStream(), workbook)) {
      List<String> header = new ArrayList<>(batch.header());
      header.add(pages.reasonHeader());
      sheet.row(header);
      int after = 0;
      List<CampRow> page;
      do {
        page = camps.rows(batch.id(), NOT_REGISTERED, after, PAGE);
        for (CampRow row : page) {
          List<String> cells = new ArrayList<>(row.cells());
          while (cells.size() < batch.header().size()) {
            cells.add("");
          }
          cells = new ArrayList<>(cells.subList(0, batch.header().size()));
          cells.add(pages.reasons(row));
          sheet.row(cells);
          after = row.number();
        }
      } while (page.size() == PAGE);
    }
  }

  /** Why nothing is shown or done; empty also if the caller was sent to the log-in. */
  private Optional<Page> refused(
      HttpServletRequest request, HttpServletResponse response, boolean form) throws IOException {
    Optional<ApplicationUser> user = rights.user();
    if (user.isEmpty()) {
      writer.sendToLogIn(request, response);
      return Optional.empty();
    }
    if (!rights.isSetUp()) {
      return Optional.of(pages.problem(503, "not-set-up", ""));
    }
    if (!rights.mayImport(user.get())) {
      return Optional.of(pages.problem(403, "refused", ""));
    }
    return form && !writer.isFromOurPage(request)
        ? Optional.of(pages.problem(403, "old-form", ""))
        : Optional.empty();
  }

  private Page failed(RuntimeException e) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    log.error("Nivaran: a page of camp registers failed, id {}", id, e);
    return pages.problem(500, "failed.page", id);
  }

  private Optional<CampBatch> batch(String written) {
    return written.matches("[0-9]{1,18}") ? camps.find(Long.parseLong(written)) : Optional.empty();
  }

  private static int number(@org.jspecify.annotations.Nullable String written) {
    return written != null && written.matches("\\d{1,9}") ? Integer.parseInt(written) : 0;
  }
}
