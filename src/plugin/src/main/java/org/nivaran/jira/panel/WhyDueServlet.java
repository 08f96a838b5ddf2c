package org.nivaran.jira.panel;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.ExplainingClocks;
import org.nivaran.jira.language.Moments;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.Page;
import org.nivaran.jira.page.PageWriter;
import org.nivaran.jira.people.GrievanceReaders;
import org.nivaran.jira.people.GrievanceReaders.Found;
import org.nivaran.jira.settings.Settings;

/**
 * Why the clocks of a grievance are due when they are, as a page of its own: {@code
 * /plugins/servlet/nivaran/why-due/RPR-…}. The panel says the same where scripts run. Thread safe.
 */
@LicensedOnly
public final class WhyDueServlet extends HttpServlet {

  /** After the host's own path; a reference follows. */
  static final String PATH = "/plugins/servlet/nivaran/why-due/";

  private static final long serialVersionUID = 1L;

  private final transient JiraAuthenticationContext authentication;
  private final transient Settings settings;
  private final transient GrievanceReaders readers;
  private final transient ExplainingClocks explaining;
  private final transient ReferenceData data;
  private final transient PageWriter writer;
  private final transient Texts texts;
  private final transient Reasons reasons;
  private final transient InstantSource time;

  public WhyDueServlet(
      JiraAuthenticationContext authentication,
      Settings settings,
      GrievanceReaders readers,
      ExplainingClocks explaining,
      ReferenceData data,
      PageWriter writer,
      Texts texts,
      Reasons reasons,
      InstantSource time) {
    this.authentication = authentication;
    this.settings = settings;
    this.readers = readers;
    this.explaining = explaining;
    this.data = data;
    this.writer = writer;
    this.texts = texts;
    this.reasons = reasons;
    this.time = time;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ApplicationUser user = authentication.getLoggedInUser();
    if (user == null) {
      writer.sendToLogIn(request, response);
      return;
    }
    Optional<Found> found =
        settings.current().flatMap(set -> readers.find(reference(request), user));
    writer.write(request, response, found.map(this::page).orElseGet(this::notFound));
  }

  private Page page(Found found) {
    return page(
        200,
        Map.of(
            "title", texts.get("why-due.title", found.grievance().reference()),
            "issue", found.issue().getKey(),
            "problem", "",
            "clocks", clocks(found)));
  }

  private List<Map<String, Object>> clocks(Found found) {
    Desk desk = data.current();
    Moments moments = new Moments(texts, desk.district().zone());
    ClockLines lines = new ClockLines(texts, moments, desk, time.instant());
    return explaining.all(found.grievance().issue()).stream()
        .map(
            explained -> {
              Map<String, Object> line = new LinkedHashMap<>(lines.line(explained.clock()));
              line.put("why", reasons.why(explained));
              return line;
            })
        .toList();
  }

  private Page notFound() {
    return page(
        404,
        Map.of(
            "title", texts.get("rest.no-grievance"),
            "issue", "",
            "problem", texts.get("rest.no-grievance"),
            "clocks", List.of()));
  }

  private Page page(int status, Map<String, ?> values) {
    return new Page(
        status,
        texts.locale(),
        PATH,
        texts.all("nivaran.panel."),
        List.of("panel-style"),
        List.of(new Page.Part("templates/panel/why-due.vm", values)));
  }

  private static String reference(HttpServletRequest request) {
    String path = String.valueOf(request.getPathInfo());
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
