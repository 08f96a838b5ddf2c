package org.nivaran.jira.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.admin.AdminForm;
import org.nivaran.jira.admin.AdminReply;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.SetupJournal.Outcome;
import org.nivaran.jira.settings.SetupJournal.Step;
import org.nivaran.jira.setup.Plan.Action;

/** The pages of the set-up as values for their templates. Thread safe. */
public final class SetupViews {

  private final Texts texts;
  private final SetupTexts words;

  public SetupViews(Texts texts, SetupTexts words) {
    this.texts = texts;
    this.words = words;
  }

  AdminReply.Page questions(AdminForm form) {
    return page().with("templates/admin/setup-intro.vm", Map.of()).with(form);
  }

  AdminReply.Page plan(Plan plan, Map<String, String> filled) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Plan.Line line : plan.lines()) {
      Map<String, Object> view = new HashMap<>();
      view.put("key", line.item().key());
      view.put("part", words.part(line.item().part().key()));
      view.put("name", words.name(line.item().part().key(), line.item().name()));
      view.put("action", line.action().key());
      view.put("actionText", words.action(line.action()));
      view.put("look", look(line.action()));
      view.put("details", words.details(line.details()));
      view.put("needsAgreement", line.action() == Action.CHANGE);
      lines.add(view);
    }
    List<Map<String, String>> hidden =
        filled.entrySet().stream()
            .map(each -> Map.of("name", each.getKey(), "value", each.getValue()))
            .toList();
    return page()
        .with(
            "templates/admin/setup-plan.vm",
            Map.of(
                "lines", lines,
                "hidden", hidden,
                "blocked", plan.isBlocked(),
                "changesNothing", plan.changesNothing(),
                "counts", counts(plan)));
  }

  private List<Map<String, Object>> counts(Plan plan) {
    List<Map<String, Object>> counts = new ArrayList<>();
    for (Action action : Action.values()) {
      long count = plan.lines().stream().filter(line -> line.action() == action).count();
      if (count > 0) {
        counts.add(
            Map.of(
                "text",
                words.action(action),
                "count",
                count,
                "look",
                look(action),
                "action",
                action.key()));
      }
    }
    return counts;
  }

  AdminReply.Page refusedRemoval(Reason why) {
    return page()
        .with(
            "templates/admin/setup-remove.vm",
            Map.of("refusal", words.detail(why), "done", false, "lines", List.of()));
  }

  AdminReply.Page removal(List<Removing.Line> removed, boolean done) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Removing.Line line : removed) {
      lines.add(
          Map.of(
              "part", words.part(line.partKey()),
              "name", words.name(line.partKey(), line.name()),
              "outcome", SetupTexts.key(line.outcome()),
              "outcomeText",
                  line.outcome() == Outcome.REMOVED && !done
                      ? words.get("remove.will-go")
                      : words.outcome(line.outcome()),
              "details", words.details(line.details())));
    }
    return page()
        .with(
            "templates/admin/setup-remove.vm", Map.of("refusal", "", "done", done, "lines", lines));
  }

  AdminReply.Page progress(Progress progress, boolean goingOn) {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (Step step : progress.steps()) {
      Map<String, Object> view = new HashMap<>();
      view.put("key", step.itemKey());
      view.put("part", words.part(step.part()));
      view.put("name", words.name(step.part(), step.name()));
      view.put("outcome", SetupTexts.key(step.outcome()));
      view.put("outcomeText", words.outcome(step.outcome()));
      view.put("look", look(step));
      view.put("details", detail(step.details()));
      steps.add(view);
    }
    Map<String, Object> values = new HashMap<>();
    values.put("state", progress.word());
    values.put("stateText", words.state(progress));
    values.put("done", progress.done());
    values.put("total", progress.total());
    values.put("percent", progress.total() == 0 ? 0 : progress.done() * 100 / progress.total());
    values.put("of", texts.get("admin.setup.progress.of", progress.done(), progress.total()));
    values.put(
        "by", progress.run().map(run -> texts.get("admin.setup.by", run.startedBy())).orElse(""));
    values.put("stopping", progress.run().filter(run -> run.stopping()).isPresent());
    values.put("running", progress.isRunning());
    values.put("canContinue", progress.canContinue());
    values.put("goingOn", goingOn);
    values.put("steps", steps);
    values.put("complete", progress.isComplete());
    return page().with("templates/admin/setup-progress.vm", values).requiring("setup-script");
  }

  private List<String> detail(List<Reason> reasons) {
    return words.details(reasons);
  }

  private AdminReply.Page page() {
    return AdminReply.page(texts.get("admin.setup"));
  }

  private static String look(Action action) {
    return switch (action) {
      case CREATE -> "success";
      case REUSE -> "default";
      case CHANGE, BY_HAND -> "moved";
      case BLOCKED -> "removed";
    };
  }

  private static String look(Step step) {
    return switch (step.outcome()) {
      case CREATED, CHANGED -> "success";
      case WAITING, REUSED, REMOVED -> "default";
      case MAKING -> "inprogress";
      case LEFT, BY_HAND -> "moved";
      case FAILED -> "removed";
    };
  }
}
