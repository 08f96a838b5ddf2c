package org.nivaran.sandbox.jira.screen;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Jira's managers of screens and screen schemes, and the factory of new ones. */
public final class JiraScreens
    implements FieldScreenManager, FieldScreenSchemeManager, FieldScreenFactory {
  private final Screens screens;

  public JiraScreens(Screens screens) {
    this.screens = screens;
  }

  @Override
  public FieldScreen createScreen() {
    return new StoredScreen(screens);
  }

  @Override
  public FieldScreenScheme createFieldScreenScheme() {
    return new StoredScreenScheme(screens);
  }

  @Override
  public FieldScreenSchemeItem createFieldScreenSchemeItem() {
    return new StoredScreenScheme.SchemeItem(screens, null, null, null);
  }

  @Override
  public void createFieldScreen(FieldScreen screen) {
    screen.store();
  }

  @Override
  public void updateFieldScreen(FieldScreen screen) {
    screen.store();
  }

  @Override
  public @Nullable FieldScreen getFieldScreen(@Nullable Long id) {
    return screens.screen(id).map(screen -> new StoredScreen(screens, screen)).orElse(null);
  }

  @Override
  public Collection<FieldScreen> getFieldScreens() {
    return screens.all().stream()
        .<FieldScreen>map(screen -> new StoredScreen(screens, screen))
        .toList();
  }

  @Override
  public void removeFieldScreen(Long id) {
    screens.remove(id);
  }

  @Override
  public @Nullable FieldScreenScheme getFieldScreenScheme(@Nullable Long id) {
    return screens.scheme(id).map(scheme -> new StoredScreenScheme(screens, scheme)).orElse(null);
  }

  @Override
  public Collection<FieldScreenScheme> getFieldScreenSchemes() {
    return screens.allSchemes().stream()
        .<FieldScreenScheme>map(scheme -> new StoredScreenScheme(screens, scheme))
        .toList();
  }

  @Override
  public void createFieldScreenScheme(FieldScreenScheme scheme) {
    scheme.store();
  }
}
