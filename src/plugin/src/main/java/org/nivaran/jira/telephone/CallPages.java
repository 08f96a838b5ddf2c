package org.nivaran.jira.telephone;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CallBackStore;
import org.nivaran.core.port.CallLog;
import org.nivaran.core.telephone.Call;
import org.nivaran.core.telephone.CallBack;
import org.nivaran.core.telephone.CallKey;
import org.nivaran.core.usecase.CallingBack;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.Page;
import org.nivaran.jira.people.Names;

/** The pages of calls as values for their templates. Thread safe. */
public final class CallPages {

  static final String PATH = "/plugins/servlet/nivaran/calls";

  private static final String TEXTS = "nivaran.call.";
  private static final int MOST = 200;

  private final CallLog calls;
  private final CallBackStore callBacks;
  private final CallingBack callingBack;
  private final CallerView callers;
  private final Names names;
  private final Texts texts;
  private final InstantSource time;

  public CallPages(
      CallLog calls,
      CallBackStore callBacks,
      CallingBack callingBack,
      CallerView callers,
      Names names,
      Texts texts,
      InstantSource time) {
    this.calls = calls;
    this.callBacks = callBacks;
    this.callingBack = callingBack;
    this.callers = callers;
    this.names = names;
    this.texts = texts;
    this.time = time;
  }

  /**
   * Which caller is wanted.
   *
   * @param call line and id, or null
   * @param phone as written, or null
   */
  record Wanted(@Nullable String call, @Nullable String phone) {}

  /** The screen that opens the caller. */
  Page screen(Wanted wanted, ApplicationUser user) {
    Map<String, Object> values = new HashMap<>(parts(wanted, user));
    values.put("asked", wanted.phone() == null ? "" : wanted.phone());
    return page(200, List.of("part-top.vm", "part-main.vm", "part-bottom.vm"), values);
  }

  /** What of it changes by itself. */
  Page changing(Wanted wanted, ApplicationUser user) {
    return page(200, List.of("part-main.vm"), parts(wanted, user));
  }

  /** What {@link #changing} would have; the script asks for it only when this changes. */
  String signature(Wanted wanted) {
    List<Call> now = callers.now();
    return CallerView.signature(now, shown(wanted, now).orElse(null));
  }

  /** The latest call that goes on, or nothing. */
  Optional<Call> latest() {
    return callers.now().stream().filter(call -> !call.isOver()).findFirst();
  }

  private Map<String, Object> parts(Wanted wanted, ApplicationUser user) {
    List<Call> now = callers.now();
    Optional<Call> shown = shown(wanted, now);
    Optional<PhoneNumber> phone =
        shown
            .flatMap(call -> call.citizen().phone())
            .or(() -> Optional.ofNullable(wanted.phone()).flatMap(PhoneNumber::parse));
    boolean any = shown.isPresent() || phone.isPresent();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("calls", callers.list(now));
    values.put("shown", shown.map(call -> call.key().text()).orElse(""));
    values.put(
        "latest",
        now.stream()
            .filter(call -> !call.isOver())
            .findFirst()
            .map(call -> call.key().text())
            .orElse(""));
    values.put("signature", CallerView.signature(now, shown.orElse(null)));
    values.put("any", any);
    values.put(
        "wrong",
        wanted.phone() != null && !wanted.phone().isBlank() && !any
            ? texts.get("call.wrong-number")
            : "");
    values.put(
        "caller", any ? callers.caller(shown.orElse(null), phone.orElse(null), user) : Map.of());
    values.put("owing", callBacks.open(MOST).size());
    return values;
  }

  private Optional<Call> shown(Wanted wanted, List<Call> now) {
    String call = wanted.call();
    if (call != null && !call.isBlank()) {
      return CallKey.ofText(call).flatMap(calls::find);
    }
    String phone = wanted.phone();
    if (phone != null && !phone.isBlank()) {
      Optional<PhoneNumber> number = PhoneNumber.parse(phone);
      return now.stream()
          .filter(each -> number.isPresent() && each.citizen().phone().equals(number))
          .findFirst();
    }
    return now.stream().filter(each -> !each.isOver()).findFirst();
  }

  /**
   * Whom the desk owes a call.
   *
   * @param error what was wrong with the form that was sent; empty for nothing
   * @param done what was written down; empty for nothing
   */
  Page callBacks(int status, String error, String done) {
    Instant now = time.instant();
    CallWords words = callers.words(true);
    List<Map<String, Object>> open = new ArrayList<>();
    for (CallBack each : callBacks.open(MOST)) {
      open.add(open(each, words, now));
    }
    Map<String, Object> values = new HashMap<>();
    values.put("open", open);
    values.put("closed", callBacks.closed(20).stream().map(each -> closed(each, words)).toList());
    values.put("error", error);
    values.put("done", done);
    values.put("results", List.of("REACHED", "NOT_REACHED", "BUSY", "WRONG_NUMBER", "GIVEN_UP"));
    values.put("least", words.field(now));
    return page(status, List.of("call-backs.vm"), values);
  }

  private Map<String, Object> open(CallBack callBack, CallWords words, Instant now) {
    CallingBack.People people = callingBack.people(callBack.phone());
    boolean writeOnly = people.way() == CallingBack.Way.WRITE_ONLY;
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", callBack.id().value());
    view.put("revision", callBack.revision());
    // Nobody rings by mistake a number that is not on the screen.
    view.put("number", writeOnly ? callBack.phone().masked() : words.number(callBack.phone()));
    view.put("lookUp", callBack.phone().e164().substring(1));
    view.put("line", callBack.line().value());
    view.put("people", people.known().stream().map(person -> name(person, words)).toList());
    view.put("writeOnly", writeOnly);
    view.put("care", people.way() == CallingBack.Way.WITH_CARE);
    // Beside missed calls there may be messages that did not reach them.
    List<String> messages =
        callBack.calls().stream().filter(call -> call.startsWith("message:")).toList();
    view.put("missed", callBack.calls().size() - messages.size());
    view.put("unread", messages.size());
    view.put("first", words.at(callBack.firstMissed()));
    view.put("last", words.at(callBack.lastMissed()));
    view.put("next", words.at(callBack.nextTry()));
    view.put("isDue", !callBack.nextTry().isAfter(now));
    view.put("attempts", callBack.attempts().stream().map(each -> attempt(each, words)).toList());
    view.put("mayGiveUp", callBack.attempts().size() >= CallBack.TRIES);
    return view;
  }

  private static String name(Person person, CallWords words) {
    String name = person.name();
    String shown = name == null || name.isBlank() ? words.get("nameless") : name;
    return person.mayBeTelephoned() ? shown : words.get("person-not-by-telephone", shown);
  }

  private Map<String, Object> attempt(CallBack.Attempt attempt, CallWords words) {
    return Map.of(
        "at",
        words.at(attempt.at()),
        "by",
        names.of(attempt.by()),
        "result",
        words.get("result." + attempt.result().name()),
        "note",
        attempt.note());
  }

  private Map<String, Object> closed(CallBack callBack, CallWords words) {
    Instant closed = callBack.closed();
    return Map.of(
        "id",
        callBack.id().value(),
        "number",
        callBack.phone().masked(),
        "state",
        words.get("back." + callBack.state().name()),
        "at",
        closed == null ? "" : words.at(closed),
        "tries",
        callBack.attempts().size());
  }

  /**
   * @param why after {@code call.}
   * @param id of a failure, as it is in the log; else empty
   */
  Page problem(int status, String why, String id) {
    return page(
        status, List.of("problem.vm"), Map.of("message", texts.get("call." + why), "id", id));
  }

  private Page page(int status, List<String> templates, Map<String, ?> values) {
    Map<String, String> words = new HashMap<>();
    texts.all(TEXTS).forEach((key, text) -> words.put(key.substring(TEXTS.length()), text));
    return new Page(
        status,
        texts.locale(),
        PATH,
        words,
        List.of("calls-page"),
        templates.stream()
            .map(template -> new Page.Part("templates/telephone/" + template, values))
            .toList());
  }
}
