package org.nivaran.jira.setup;

import java.util.List;
import java.util.Locale;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.SetupJournal.Outcome;

/** The set-up in words, in the language of who is asking. Thread safe. */
public final class SetupTexts {

  private final Texts texts;

  public SetupTexts(Texts texts) {
    this.texts = texts;
  }

  /** {@code by-hand} */
  static String key(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String get(String key, Object... arguments) {
    return texts.get("setup." + key, arguments);
  }

  String state(Progress progress) {
    return get("state." + progress.word());
  }

  String outcome(Outcome outcome) {
    return get("outcome." + key(outcome));
  }

  String action(Plan.Action action) {
    return get("action." + action.key());
  }

  /** What kind of thing it is. */
  String part(String partKey) {
    return get("part." + partKey);
  }

  /** Jira's own names stay as they are; ours are in words. */
  String name(String partKey, String name) {
    return partKey.equals(Part.DATA.key()) || name.equals("phone-secret")
        ? get("data." + name)
        : name;
  }

  String detail(Reason reason) {
    return texts.get(reason);
  }

  List<String> details(List<Reason> reasons) {
    return reasons.stream().map(this::detail).toList();
  }
}
