package org.nivaran.jira.workflow.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.Settings;

/** What can be chosen of the desk's own data; nothing before the set-up. Thread safe. */
public final class Choices {
  private final Settings settings;
  private final ReferenceData data;
  private final Texts texts;

  public Choices(Settings settings, ReferenceData data, Texts texts) {
    this.settings = settings;
    this.data = data;
    this.texts = texts;
  }

  /** The departments, without the desk itself; with an empty choice in front. */
  Setting.Choice department(String none) {
    List<Setting.Option> options = new ArrayList<>();
    options.add(new Setting.Option("", none));
    for (Desk desk : desks()) {
      desk.departments().stream()
          .filter(department -> !department.key().equals(DepartmentKey.DESK))
          .map(
              department ->
                  new Setting.Option(department.key().value(), texts.get(department.name())))
          .forEach(options::add);
    }
    return new Setting.Choice(options, false);
  }

  Setting.Choice post(String none) {
    List<Setting.Option> options = new ArrayList<>();
    options.add(new Setting.Option("", none));
    for (Desk desk : desks()) {
      desk.posts().stream()
          .map(post -> new Setting.Option(post.key().value(), texts.get(post.name())))
          .forEach(options::add);
    }
    return new Setting.Choice(options, false);
  }

  Setting.Choice move(String none) {
    List<Setting.Option> options = new ArrayList<>();
    options.add(new Setting.Option("", none));
    for (Move move : Move.values()) {
      options.add(
          new Setting.Option(
              move.name(),
              texts.get(
                  "move."
                      + move.transitionName()
                          .toLowerCase(java.util.Locale.ROOT)
                          .replace(' ', '-'))));
    }
    return new Setting.Choice(options, false);
  }

  /** The categories that a grievance can have. */
  Setting.Choice categories() {
    return new Setting.Choice(
        desks().stream()
            .flatMap(desk -> desk.routing().categories().stream())
            .filter(category -> !category.isNotOurs())
            .map(category -> new Setting.Option(category.key().value(), texts.get(category.name())))
            .toList(),
        true);
  }

  static Setting.Choice resolutions() {
    return new Setting.Choice(
        Arrays.stream(ResolutionKind.values())
            .map(each -> new Setting.Option(each.key(), each.jiraName()))
            .toList(),
        true);
  }

  private List<Desk> desks() {
    return settings.current().isPresent() ? List.of(data.current()) : List.of();
  }
}
