package org.nivaran.sandbox.jira.screen;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenLayoutItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.screen.Screens.Item;
import org.nivaran.sandbox.jira.screen.Screens.Screen;
import org.nivaran.sandbox.jira.screen.Screens.Tab;

/**
 * A screen as Jira's API has it: name and description are kept by {@link #store}, tabs and fields
 * at once. One thread uses it.
 */
final class StoredScreen implements FieldScreen {
  private final Screens screens;
  private @Nullable Long id;
  private @Nullable String name;
  private @Nullable String description;

  /** A screen that is not stored yet. */
  StoredScreen(Screens screens) {
    this.screens = screens;
  }

  StoredScreen(Screens screens, Screen screen) {
    this.screens = screens;
    this.id = screen.id();
    this.name = screen.name();
    this.description = screen.description();
  }

  private long storedId() {
    if (id == null) {
      throw new IllegalStateException("The screen " + name + " is not stored yet");
    }
    return id;
  }

  @Override
  public @Nullable Long getId() {
    return id;
  }

  @Override
  public @Nullable String getName() {
    return name;
  }

  @Override
  public void setName(@Nullable String newName) {
    name = newName;
  }

  @Override
  public @Nullable String getDescription() {
    return description;
  }

  @Override
  public void setDescription(@Nullable String newDescription) {
    description = newDescription;
  }

  @Override
  public List<FieldScreenTab> getTabs() {
    return screens.screen(id).stream()
        .flatMap(screen -> screen.tabs().stream())
        .<FieldScreenTab>map(tab -> new StoredTab(this, tab.id()))
        .toList();
  }

  @Override
  public FieldScreenTab getTab(int position) {
    return getTabs().get(position);
  }

  @Override
  public FieldScreenTab addTab(String tabName) {
    return new StoredTab(this, screens.addTab(storedId(), tabName));
  }

  @Override
  public boolean containsField(String fieldId) {
    return id != null && screens.fieldIds(id).contains(fieldId);
  }

  @Override
  public void removeFieldScreenLayoutItem(String fieldId) {
    screens.removeItem(storedId(), fieldId);
  }

  @Override
  public void store() {
    if (id == null) {
      id = screens.create(name, description);
    } else {
      screens.rename(id, name, description);
    }
  }

  @Override
  public String toString() {
    return "screen " + name;
  }

  private record StoredTab(StoredScreen screen, long tabId) implements FieldScreenTab {
    private Tab tab() {
      return screen.screens.tab(tabId).orElseThrow();
    }

    @Override
    public Long getId() {
      return tabId;
    }

    @Override
    public String getName() {
      return tab().name();
    }

    @Override
    public int getPosition() {
      return tab().position();
    }

    @Override
    public FieldScreen getFieldScreen() {
      return screen;
    }

    @Override
    public List<FieldScreenLayoutItem> getFieldScreenLayoutItems() {
      return tab().items().stream().<FieldScreenLayoutItem>map(StoredItem::new).toList();
    }

    /** Idempotent: a field is on a screen once. */
    @Override
    public void addFieldScreenLayoutItem(String fieldId) {
      if (!screen.containsField(fieldId)) {
        screen.screens.addItem(tabId, fieldId);
      }
    }

    @Override
    public boolean isContainsField(String fieldId) {
      return tab().items().stream().anyMatch(item -> item.fieldId().equals(fieldId));
    }

    /** Does nothing: a tab is stored when it is added. */
    @Override
    public void store() {}
  }

  private record StoredItem(Item item) implements FieldScreenLayoutItem {
    @Override
    public Long getId() {
      return item.id();
    }

    @Override
    public String getFieldId() {
      return item.fieldId();
    }

    @Override
    public int getPosition() {
      return item.position();
    }
  }
}
