package org.nivaran.sandbox.sal;

import org.nivaran.sandbox.database.DatabaseSettings;

public class H2ClusterLocksTest extends ClusterLocksContract {
  @Override
  protected DatabaseSettings settings() {
    return DatabaseSettings.inMemory();
  }
}
