package org.nivaran.jira.signlanguage;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.TalkStore;
import org.nivaran.core.port.VideoRooms;
import org.nivaran.core.signlanguage.Talk;
import org.nivaran.core.signlanguage.TalkId;
import org.nivaran.core.signlanguage.TalkMode;
import org.nivaran.core.usecase.HearingInSign;
import org.nivaran.core.usecase.KnowingNeeds;
import org.nivaran.core.usecase.TalkingInSign;
import org.nivaran.core.usecase.TalkingInSign.Outcome;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.Page;
import org.nivaran.jira.page.PageAddress;
import org.nivaran.jira.page.PageWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of the sign desk, {@code /plugins/servlet/nivaran/sign-language}: the queue, a page of
 * each talk, the form for a wish, and the figures. Every step is a form of one of these pages.
 * Thread safe.
 */
@LicensedOnly
public final class SignServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final PageAddress ADDRESS = new PageAddress("/nivaran/sign-language");
  private static final Logger log = LoggerFactory.getLogger(SignServlet.class);

  private final transient SignRights rights;
  private final transient SignPages pages;
  private final transient TalkingInSign talking;
  private final transient TalkSteps steps;
  private final transient TalkStore talks;
  private final transient VideoRooms rooms;
  private final transient KnowingNeeds needs;
  private final transient PageWriter writer;
  private final transient Texts texts;
  private final transient InstantSource time;

  public SignServlet(
      SignRights rights,
      SignPages pages,
      TalkingInSign talking,
      TalkSteps steps,
      TalkStore talks,
      VideoRooms rooms,
      KnowingNeeds needs,
      PageWriter writer,
      Texts texts,
      InstantSource time) {
    this.rights = rights;
    this.pages = pages;
    this.talking = talking;
    this.steps = steps;
    this.talks = talks;
    this.rooms = rooms;
    this.needs = needs;
    this.writer = writer;
    this.texts = texts;
    this.time = time;
  }

  /** What is answered: a page, or another address. */
  private sealed interface Reply {

    record Shown(Page page) implements Reply {}

    /**
     * @param path after the host's own path
     */
    record Moved(String path) implements Reply {}

    /** Into a video room; the address is a key to it and is written nowhere. */
    record Away(URI room) implements Reply {}
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    serve(request, response, false);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Our pages are in UTF-8, and browsers do not say so of what they send.
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    serve(request, response, true);
  }

  private void serve(HttpServletRequest request, HttpServletResponse response, boolean post)
      throws IOException {
    Optional<ApplicationUser> user = rights.user();
    if (user.isEmpty()) {
      writer.sendToLogIn(request, response);
      return;
    }
    Reply reply = reply(request, user.get(), post);
    if (reply instanceof Reply.Shown shown) {
      writer.write(request, response, shown.page());
    } else if (reply instanceof Reply.Moved moved) {
      writer.move(request, response, moved.path());
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader("Location", ((Reply.Away) reply).room().toString());
    }
  }

  private Reply reply(HttpServletRequest request, ApplicationUser user, boolean post) {
    if (!rights.isSetUp()) {
      return problem(503, "not-set-up");
    }
    if (!rights.mayWork(user)) {
      return problem(403, "refused");
    }
    if (post && !writer.isFromOurPage(request)) {
      return problem(403, "old-form");
    }
    try {
      String[] parts = ADDRESS.rest(request).split("/", -1);
      return post ? posted(parts, request, user) : shown(parts, request, user);
    } catch (RuntimeException e) {
      String id = UUID.randomUUID().toString().substring(0, 8);
      log.error("Nivaran: page of the sign desk failed, id {}", id, e);
      return new Reply.Shown(pages.problem(500, "failed", id));
    }
  }

  private Reply shown(String[] parts, HttpServletRequest request, ApplicationUser user) {
    if (parts.length > 1) {
      return problem(404, "not-found");
    }
    return switch (parts[0]) {
      case "" -> new Reply.Shown(pages.queue(user, text(request, "done")));
      case "new" ->
          rights
              .issue(text(request, "issue"), user)
              .<Reply>map(
                  issue -> new Reply.Shown(pages.wish(issue, TalkMode.ISL_VIDEO.key(), "ISL", "")))
              .orElseGet(() -> problem(404, "not-found"));
      case "figures" ->
          new Reply.Shown(
              pages.figures(
                  user, text(request, "from"), text(request, "to"), text(request, "part")));
      default ->
          seen(parts[0], user)
              .<Reply>map(
                  seen ->
                      new Reply.Shown(
                          pages.talk(
                              seen.talk(),
                              seen.issue(),
                              user,
                              new TalkForm(Map.of()),
                              "",
                              text(request, "done"))))
              .orElseGet(() -> problem(404, "not-found"));
    };
  }

  private Reply posted(String[] parts, HttpServletRequest request, ApplicationUser user) {
    if (parts.length == 1 && parts[0].equals("new")) {
      return wished(request, user);
    }
    Optional<Seen> seen = parts.length == 2 ? seen(parts[0], user) : Optional.empty();
    if (seen.isEmpty()) {
      return problem(404, "not-found");
    }
    TalkForm form = form(request);
    String deed = parts[1];
    Instant now = time.instant();
    Optional<Outcome> outcome = steps.take(deed, seen.get().talk().id(), form, user, now);
    if (outcome.isEmpty()) {
      return problem(404, "not-found");
    }
    if (outcome.get() instanceof Outcome.Refused refused) {
      return new Reply.Shown(
          pages.talk(
              talks.find(seen.get().talk().id()).orElse(seen.get().talk()),
              seen.get().issue(),
              user,
              form,
              texts.get(refused.reason()),
              ""));
    }
    Talk talk = ((Outcome.Done) outcome.get()).talk();
    return room(deed, talk, user, now)
        .<Reply>map(Reply.Away::new)
        .orElseGet(
            () -> new Reply.Moved(SignPages.PATH + "/" + talk.id().value() + "?done=" + deed));
  }

  /** Whoever begins, or comes back in, goes into the room, where there is one. */
  private Optional<URI> room(String deed, Talk talk, ApplicationUser user, Instant now) {
    return deed.equals("begin") && talk.wish().mode().isByVideo()
        ? rooms.forInterpreter(talk.room(), user.getKey(), user.getDisplayName(), now)
        : Optional.empty();
  }

  private Reply wished(HttpServletRequest request, ApplicationUser user) {
    Optional<Issue> issue = rights.issue(text(request, "issue"), user);
    if (issue.isEmpty()) {
      return problem(404, "not-found");
    }
    String mode = text(request, "mode");
    TalkForm form = form(request);
    Optional<TalkMode> wanted = TalkMode.ofKey(mode);
    if (wanted.isEmpty()) {
      return problem(404, "not-found");
    }
    String signLanguage = form.text("signLanguage", 60);
    IssueId id = new IssueId(issue.get().getId());
    Outcome outcome = talking.want(id, wanted.get(), signLanguage, user.getKey(), time.instant());
    if (outcome instanceof Outcome.Done) {
      needs.note(
          id,
          form.text("telephone", 3).equals("no")
              ? HearingInSign.SIGNS
              : Set.of(AccessNeed.SIGN_LANGUAGE));
    }
    return outcome instanceof Outcome.Done done
        ? new Reply.Moved(SignPages.PATH + "/" + done.talk().id().value() + "?done=want")
        : new Reply.Shown(
            pages.wish(
                issue.get(), mode, signLanguage, texts.get(((Outcome.Refused) outcome).reason())));
  }

  private record Seen(Talk talk, Issue issue) {}

  /** A talk whose issue the user may see; nobody learns whether there is another. */
  private Optional<Seen> seen(String id, ApplicationUser user) {
    if (!id.matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return talks
        .find(new TalkId(Long.parseLong(id)))
        .flatMap(talk -> rights.issue(talk.issue(), user).map(issue -> new Seen(talk, issue)));
  }

  private Reply problem(int status, String why) {
    return new Reply.Shown(pages.problem(status, why, ""));
  }

  private static TalkForm form(HttpServletRequest request) {
    Map<String, String> values = new HashMap<>();
    request
        .getParameterMap()
        .forEach((name, given) -> values.put(name, given.length == 0 ? "" : given[0]));
    return new TalkForm(values);
  }

  private static String text(HttpServletRequest request, String name) {
    String text = request.getParameter(name);
    return text == null ? "" : text.strip();
  }
}
