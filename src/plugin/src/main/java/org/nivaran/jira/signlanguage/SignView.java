package org.nivaran.jira.signlanguage;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.user.ApplicationUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.InterpreterRoster;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.signlanguage.Account;
import org.nivaran.core.signlanguage.Companion;
import org.nivaran.core.signlanguage.Interpreter;
import org.nivaran.core.signlanguage.Roster;
import org.nivaran.core.signlanguage.Slot;
import org.nivaran.core.signlanguage.Talk;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.language.Moments;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.Names;
import org.nivaran.jira.settings.GrievanceField;

/**
 * Talks and the roster as plain values, for pages and for answers. Of a grievance whose issue the
 * reader may not see only the reference shows. Thread safe.
 */
public final class SignView {

  private static final String VIDEO = "video/";

  private final SignRights rights;
  private final GrievanceStore grievances;
  private final InterpreterRoster roster;
  private final ReferenceData data;
  private final GrievanceFields fields;
  private final MediaStore media;
  private final Names names;
  private final Texts texts;

  public SignView(
      SignRights rights,
      GrievanceStore grievances,
      InterpreterRoster roster,
      ReferenceData data,
      GrievanceFields fields,
      MediaStore media,
      Names names,
      Texts texts) {
    this.rights = rights;
    this.grievances = grievances;
    this.roster = roster;
    this.data = data;
    this.fields = fields;
    this.media = media;
    this.names = names;
    this.texts = texts;
  }

  /** As the reader says moments, in the zone of the district. */
  Moments moments() {
    return new Moments(texts, data.current().district().zone());
  }

  /** A talk as a line of a list. */
  public Map<String, Object> line(Talk talk, ApplicationUser reader, Instant now) {
    Moments moments = moments();
    Optional<Issue> issue = rights.issue(talk.issue(), reader);
    String taker = talk.taker();
    Slot slot = talk.slot();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", talk.id().value());
    line.put("revision", talk.revision());
    line.put("reference", reference(talk));
    line.put("issueKey", issue.map(Issue::getKey).orElse(""));
    line.put("summary", issue.map(Issue::getSummary).orElse(""));
    line.put("hidden", issue.isEmpty());
    line.put("mode", talk.wish().mode().key());
    line.put("modeText", text("mode." + talk.wish().mode().key()));
    line.put("state", talk.state().key());
    line.put("stateText", text("state." + talk.state().key()));
    line.put("promised", talk.promised().toString());
    line.put("promisedText", moments.at(talk.promised()));
    line.put("overdue", talk.isOverdue(now));
    line.put("slotText", slot == null ? "" : moments.at(slot.from()));
    line.put("takerText", taker == null ? "" : names.of(taker));
    line.put("mine", reader.getKey().equals(taker));
    return line;
  }

  /** All that is known of a talk whose issue the reader may see. */
  public Map<String, Object> whole(Talk talk, Issue issue, ApplicationUser reader, Instant now) {
    Moments moments = moments();
    Map<String, Object> whole = new LinkedHashMap<>(line(talk, reader, now));
    Account account = talk.account();
    Instant begun = talk.begun();
    Instant ended = talk.ended();
    whole.put(
        "citizen", fields.text(issue, GrievanceField.CITIZEN).orElseGet(() -> text("anonymous")));
    whole.put("needs", needs(issue));
    whole.put(
        "writes",
        grievances
            .find(talk.issue())
            .map(grievance -> texts.get("language." + grievance.origin().language().tag()))
            .orElse(""));
    whole.put("signLanguage", talk.wish().signLanguage());
    whole.put("wantedText", moments.at(talk.wish().at()));
    whole.put("begunText", begun == null ? "" : moments.at(begun));
    whole.put("endedText", ended == null ? "" : moments.at(ended));
    whole.put("lengthText", talk.length().map(moments::length).orElse(""));
    whole.put("open", talk.state().isOpen());
    whole.put("signed", talk.isSignedMessage());
    whole.put("running", talk.state().key().equals("running"));
    whole.put("text", account.text());
    whole.put("readBack", account.readBack().key());
    whole.put("readBackText", text("read-back." + account.readBack().key()));
    whole.put("recordingText", text("answer." + account.recording().key()));
    whole.put("problems", account.problems());
    whole.put("fallback", account.fallback());
    Interpreter interpreter = account.interpreter();
    whole.put("interpreter", interpreter == null ? "" : inWords(interpreter));
    Companion companion = account.companion();
    whole.put("companion", companion == null ? "" : inWords(companion));
    whole.put("videos", videos(talk, issue));
    return whole;
  }

  private String needs(Issue issue) {
    return fields.text(issue, GrievanceField.ACCESS_NEEDS).stream()
        .flatMap(text -> AccessNeed.in(text).stream())
        .sorted()
        .map(need -> texts.get("console.need." + need.key()))
        .collect(Collectors.joining(", "));
  }

  private String inWords(Interpreter interpreter) {
    String tie = text("tie." + interpreter.tie().key());
    return interpreter.organisation().isBlank()
        ? interpreter.name() + " (" + tie + ")"
        : interpreter.name() + ", " + interpreter.organisation() + " (" + tie + ")";
  }

  private String inWords(Companion companion) {
    return companion.relation()
        + ": "
        + text(companion.maySpeak() ? "companion.may-speak" : "companion.may-not-speak");
  }

  /** The signed video, or all videos of the issue where nobody said which one it is. */
  private List<Map<String, Object>> videos(Talk talk, Issue issue) {
    List<Map<String, Object>> videos = new ArrayList<>();
    String evidence = talk.wish().evidence();
    Set<String> meant =
        media.of(talk.issue()).stream()
            .filter(medium -> medium.of().key().equals(evidence))
            .flatMap(medium -> Optional.ofNullable(medium.fileName()).stream())
            .collect(Collectors.toSet());
    for (Attachment each : issue.getAttachments()) {
      if (evidence == null ? isVideo(each) : meant.contains(each.getFilename())) {
        videos.add(
            Map.of(
                "name",
                each.getFilename(),
                "playable",
                isVideo(each),
                "address",
                "/secure/attachment/%d/%s".formatted(each.getId(), escaped(each.getFilename()))));
      }
    }
    return videos;
  }

  private static boolean isVideo(Attachment attachment) {
    String type = attachment.getMimetype();
    return type != null && type.startsWith(VIDEO);
  }

  private static String escaped(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Who is there now, who can be called, and who comes next. */
  public Map<String, Object> duty(Instant now) {
    Roster.Duty duty = roster.current().at(now);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("nobody", duty.isNobody());
    view.put("there", duty.there().stream().map(turn -> until(turn, "duty.until")).toList());
    view.put("onCall", duty.onCall().stream().map(turn -> until(turn, "duty.until")).toList());
    view.put(
        "next",
        duty.next()
            .map(
                turn ->
                    text(
                        turn.shift().onCall() ? "duty.next-on-call" : "duty.next-there",
                        turn.shift().interpreter().name(),
                        moments().at(turn.from())))
            .orElse(""));
    return view;
  }

  private String until(Roster.Turn turn, String key) {
    return text(key, turn.shift().interpreter().name(), moments().at(turn.until()));
  }

  /** How a user is written down as the interpreter: as the roster has it, else by name. */
  Interpreter asInterpreter(ApplicationUser user) {
    return roster
        .current()
        .of(user.getUsername())
        .map(shift -> shift.interpreter())
        .orElseGet(() -> new Interpreter(user.getDisplayName(), "", Interpreter.Tie.IMPARTIAL));
  }

  private String reference(Talk talk) {
    return grievances
        .find(talk.issue())
        .map(Grievance::reference)
        .map(Reference::toString)
        .orElse("");
  }

  /**
   * @param key after {@code nivaran.sign.}
   */
  String text(String key, Object... arguments) {
    return texts.get("sign." + key, arguments);
  }

  /** {@code hi} or {@code en}. */
  String language() {
    return texts.isHindi() ? Language.HINDI.tag() : Language.ENGLISH.tag();
  }
}
