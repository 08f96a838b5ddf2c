package org.nivaran.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.nivaran.jira.store.entity.SettingRow;

/**
 * Waits until Active Objects has made or migrated the tables. Active Objects begins when it is
 * first asked for something, so this asks.
 */
public final class TablesReady implements Runnable {

  private final ActiveObjects activeObjects;

  public TablesReady(ActiveObjects activeObjects) {
    this.activeObjects = activeObjects;
  }

  @Override
  public void run() {
    activeObjects.count(SettingRow.class);
  }
}
