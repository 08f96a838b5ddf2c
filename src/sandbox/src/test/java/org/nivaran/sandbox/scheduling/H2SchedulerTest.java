package org.nivaran.sandbox.scheduling;

import org.nivaran.sandbox.database.DatabaseSettings;

public class H2SchedulerTest extends SchedulerContract {
  @Override
  protected DatabaseSettings settings() {
    return DatabaseSettings.inMemory();
  }
}
