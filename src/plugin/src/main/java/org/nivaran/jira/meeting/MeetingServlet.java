package org.nivaran.jira.meeting;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.meeting.MeetingId;
import org.nivaran.jira.page.Page;
import org.nivaran.jira.page.PageAddress;
import org.nivaran.jira.page.PageWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of the time-limit meeting, {@code /plugins/servlet/nivaran/meeting}: the list, and of
 * each meeting its own page, the projector's and the minutes. Thread safe.
 */
@LicensedOnly
public final class MeetingServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final PageAddress ADDRESS = new PageAddress("/nivaran/meeting");
  private static final Logger log = LoggerFactory.getLogger(MeetingServlet.class);

  private final transient MeetingRights rights;
  private final transient MeetingPages pages;
  private final transient PageWriter writer;

  public MeetingServlet(MeetingRights rights, MeetingPages pages, PageWriter writer) {
    this.rights = rights;
    this.pages = pages;
    this.writer = writer;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ApplicationUser> user = rights.user();
    if (user.isEmpty()) {
      writer.sendToLogIn(request, response);
      return;
    }
    writer.write(request, response, page(request, user.get()));
  }

  /** Plans a meeting, as the form of the list asks for, or moves or cancels one. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Our pages are in UTF-8, and browsers do not say so of what they send.
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    Optional<ApplicationUser> user = rights.user();
    if (user.isEmpty()) {
      writer.sendToLogIn(request, response);
    } else if (!rights.mayHold(user.get()) || !takesForms(ADDRESS.rest(request))) {
      writer.write(request, response, pages.problem(403, "refused", ""));
    } else if (!writer.isFromOurPage(request)) {
      writer.write(request, response, pages.problem(403, "old-form", ""));
    } else if (!ADDRESS.rest(request).isEmpty()) {
      replan(request, response, user.get());
    } else {
      String day = String.valueOf(request.getParameter("date")).strip();
      Planning.Outcome outcome = pages.plan(day);
      if (outcome instanceof Planning.Planned planned) {
        writer.move(request, response, MeetingPages.PATH + "/" + planned.meeting().id().value());
      } else {
        writer.write(request, response, pages.list(user.get(), day, (Planning.Refused) outcome));
      }
    }
  }

  /** The list, and the page of each meeting on which it is moved and cancelled. */
  private static boolean takesForms(String rest) {
    return rest.isEmpty() || rest.matches("[0-9]{1,18}/replan");
  }

  private void replan(
      HttpServletRequest request, HttpServletResponse response, ApplicationUser user)
      throws IOException {
    Optional<Meeting> meeting = id(ADDRESS.rest(request).split("/", -1)[0]).flatMap(pages::find);
    if (meeting.isEmpty()) {
      writer.write(request, response, pages.problem(404, "not-found", ""));
      return;
    }
    MeetingPages.Wish wish =
        new MeetingPages.Wish(
            text(request, "deed"), text(request, "date"), text(request, "reason"));
    Planning.Outcome outcome = pages.replan(meeting.get(), wish, user);
    if (outcome instanceof Planning.Refused refused) {
      writer.write(request, response, pages.replanning(meeting.get(), wish, refused));
    } else {
      writer.move(request, response, MeetingPages.PATH + "/" + meeting.get().id().value());
    }
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  private Page page(HttpServletRequest request, ApplicationUser user) {
    if (!rights.isSetUp()) {
      return pages.problem(503, "not-set-up", "");
    }
    if (!rights.mayRead(user)) {
      return pages.problem(403, "refused", "");
    }
    try {
      return page(ADDRESS.rest(request), request, user);
    } catch (RuntimeException e) {
      String id = UUID.randomUUID().toString().substring(0, 8);
      log.error("Nivaran: page of a meeting failed, id {}", id, e);
      return pages.problem(500, "failed", id);
    }
  }

  private Page page(String rest, HttpServletRequest request, ApplicationUser user) {
    if (rest.isEmpty()) {
      return pages.list(user);
    }
    String[] parts = rest.split("/", -1);
    Optional<MeetingId> id = id(parts[0]);
    if (id.isEmpty() || parts.length > 2 || !pages.isThere(id.get())) {
      return pages.problem(404, "not-found", "");
    }
    String what = parts.length == 1 ? "" : parts[1];
    boolean shown = what.isEmpty() || what.equals("screen") || what.equals("minutes");
    return switch (shown && pages.isCancelled(id.get()) ? "" : what) {
      case "" -> pages.live(id.get(), user);
      case "screen" -> pages.screen(id.get(), user);
      case "minutes" -> pages.minutes(id.get(), user, request.getParameter("lang"));
      case "replan" ->
          rights.mayHold(user)
              ? pages.replanning(pages.find(id.get()).orElseThrow())
              : pages.problem(403, "refused", "");
      default -> pages.problem(404, "not-found", "");
    };
  }

  private static Optional<MeetingId> id(String written) {
    return written.matches("[0-9]{1,18}")
        ? Optional.of(new MeetingId(Long.parseLong(written)))
        : Optional.empty();
  }
}
