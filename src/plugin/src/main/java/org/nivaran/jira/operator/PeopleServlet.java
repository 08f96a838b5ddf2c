package org.nivaran.jira.operator;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.MonthlyCap;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.Page;
import org.nivaran.jira.page.PageAddress;
import org.nivaran.jira.page.PageWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people whom the desk knows, {@code /plugins/servlet/nivaran/console/people}: search, and each
 * with contacts, grievances, needs and note, to be written, merged and parted again. Thread safe.
 */
@LicensedOnly
public final class PeopleServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final PageAddress ADDRESS = new PageAddress("/console/people");
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_NOTE = 400;
  private static final int MOST_PER_MONTH = 1000;
  private static final Logger log = LoggerFactory.getLogger(PeopleServlet.class);

  private final transient OperatorRights rights;
  private final transient PeoplePages pages;
  private final transient PeopleBook people;
  private final transient MonthlyCap cap;
  private final transient PageWriter writer;
  private final transient Texts texts;
  private final transient InstantSource time;

  public PeopleServlet(
      OperatorRights rights,
      PeoplePages pages,
      PeopleBook people,
      MonthlyCap cap,
      PageWriter writer,
      Texts texts,
      InstantSource time) {
    this.rights = rights;
    this.pages = pages;
    this.people = people;
    this.cap = cap;
    this.writer = writer;
    this.texts = texts;
    this.time = time;
  }

  /** Answers a request with a page, or with null where the browser was sent on. */
  private interface Answering {
    @Nullable Page page(ApplicationUser user);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, user -> read(request, user));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Our pages are in UTF-8, and browsers do not say so of what they send.
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    answer(
        request,
        response,
        user ->
            writer.isFromOurPage(request)
                ? write(request, response, user)
                : pages.problem(403, "console.old-form", ""));
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Answering answering)
      throws IOException {
    Optional<ApplicationUser> user = rights.user();
    if (user.isEmpty()) {
      writer.sendToLogIn(request, response);
      return;
    }
    Page page = page(answering, user.get());
    if (page != null) {
      writer.write(request, response, page);
    }
  }

  private @Nullable Page page(Answering answering, ApplicationUser user) {
    if (!rights.isSetUp()) {
      return pages.problem(503, "rest.not-set-up", "");
    }
    if (!rights.mayRegister(user)) {
      return pages.problem(403, "console.refused", "");
    }
    try {
      return answering.page(user);
    } catch (RuntimeException e) {
      String id = UUID.randomUUID().toString().substring(0, 8);
      log.error("Nivaran: page of people failed, id {}", id, e);
      return pages.problem(500, "console.failed", id);
    }
  }

  private Page read(HttpServletRequest request, ApplicationUser user) {
    String rest = ADDRESS.rest(request);
    if (rest.isEmpty()) {
      return pages.list(200, request.getParameter("q"), "", user);
    }
    return person(rest)
        .map(each -> pages.person(200, each, null, "", said(request.getParameter("done")), user))
        .orElseGet(() -> pages.problem(404, "rest.no-person", ""));
  }

  private String said(@Nullable String done) {
    return done != null && done.matches("saved|phone|merged|parted")
        ? texts.get("console.done." + done)
        : "";
  }

  private @Nullable Page write(
      HttpServletRequest request, HttpServletResponse response, ApplicationUser user) {
    String rest = ADDRESS.rest(request);
    if (rest.equals("cap")) {
      return setCap(request, response, user);
    }
    String[] parts = rest.split("/", -1);
    Optional<Person> person = person(parts[0]);
    if (person.isEmpty() || parts.length != 2) {
      return pages.problem(404, "rest.no-person", "");
    }
    return switch (parts[1]) {
      case "save" -> save(request, response, person.get(), user);
      case "phone" -> addPhone(request, response, person.get(), user);
      case "merge" -> merge(request, response, person.get(), user);
      case "undo" -> undo(request, response, person.get(), user);
      default -> pages.problem(404, "rest.no-person", "");
    };
  }

  private @Nullable Page setCap(
      HttpServletRequest request, HttpServletResponse response, ApplicationUser user) {
    if (!rights.maySetCap(user)) {
      return pages.problem(403, "console.refused", "");
    }
    String number = text(request, "cap", 10);
    if (!number.matches("[1-9][0-9]{0,3}") || Integer.parseInt(number) > MOST_PER_MONTH) {
      return pages.list(400, "", texts.get("console.wrong.cap"), user);
    }
    cap.set(Integer.parseInt(number));
    writer.move(request, response, ConsolePages.PATH + "/people");
    return null;
  }

  private @Nullable Page save(
      HttpServletRequest request,
      HttpServletResponse response,
      Person person,
      ApplicationUser user) {
    Set<AccessNeed> needs = EnumSet.noneOf(AccessNeed.class);
    String[] ticked = request.getParameterValues("needs");
    if (ticked != null) {
      Arrays.stream(ticked).map(AccessNeed::ofKey).flatMap(Optional::stream).forEach(needs::add);
    }
    String name = text(request, "name", LONGEST_NAME);
    String note = text(request, "habitual", LONGEST_NOTE);
    String language = text(request, "language", 3);
    String seen = text(request, "revision", 10);
    Person entered =
        new Person(
            person.id(),
            name.isEmpty() ? null : name,
            language.matches("[a-z]{2,3}") ? new Language(language) : person.language(),
            person.contacts(),
            needs,
            note.isEmpty() ? null : note,
            seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1);
    if (people.save(entered).isEmpty()) {
      return pages.person(
          409, person, entered, texts.get("console.wrong.person-changed"), "", user);
    }
    return moved(request, response, person, "saved");
  }

  private @Nullable Page addPhone(
      HttpServletRequest request,
      HttpServletResponse response,
      Person person,
      ApplicationUser user) {
    Optional<PhoneNumber> phone = PhoneNumber.parse(text(request, "phone", 40));
    if (phone.isEmpty()) {
      return pages.person(400, person, null, texts.get("rest.not-a-phone"), "", user);
    }
    people.addPhone(person.id(), phone.get(), time.instant());
    return moved(request, response, person, "phone");
  }

  private @Nullable Page merge(
      HttpServletRequest request,
      HttpServletResponse response,
      Person person,
      ApplicationUser user) {
    Optional<Person> other = person(text(request, "other", 20));
    String reason = text(request, "reason", LONGEST_NOTE);
    if (other.isEmpty() || reason.isEmpty()) {
      return pages.person(400, person, null, texts.get("console.wrong.merge"), "", user);
    }
    boolean merged =
        people
            .merge(person.id(), other.get().id(), user.getKey(), reason, time.instant())
            .isPresent();
    return merged
        ? moved(request, response, person, "merged")
        : pages.person(409, person, null, texts.get("console.wrong.merge-late"), "", user);
  }

  private @Nullable Page undo(
      HttpServletRequest request,
      HttpServletResponse response,
      Person person,
      ApplicationUser user) {
    String merge = text(request, "merge", 18);
    boolean own =
        merge.matches("[0-9]{1,18}")
            && people.merges(person.id()).stream()
                .anyMatch(each -> each.id() == Long.parseLong(merge));
    if (!own || !people.undo(Long.parseLong(merge), user.getKey(), time.instant())) {
      return pages.person(409, person, null, texts.get("console.wrong.undo"), "", user);
    }
    return moved(request, response, person, "parted");
  }

  private @Nullable Page moved(
      HttpServletRequest request, HttpServletResponse response, Person person, String done) {
    writer.move(
        request, response, ConsolePages.PATH + "/people/" + person.id().value() + "?done=" + done);
    return null;
  }

  private Optional<Person> person(String id) {
    return id.matches("[0-9]{1,18}")
        ? people.find(new CitizenId(Long.parseLong(id)))
        : Optional.empty();
  }

  private static String text(HttpServletRequest request, String name, int longest) {
    String value = request.getParameter(name);
    String text = value == null ? "" : value.strip();
    return text.substring(0, Math.min(text.length(), longest));
  }
}
