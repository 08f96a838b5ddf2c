package org.nivaran.sandbox.sal;

import org.junit.ClassRule;
import org.nivaran.sandbox.database.DatabaseSettings;
import org.nivaran.sandbox.testing.PostgresServer;

public class PostgresClusterLocksTest extends ClusterLocksContract {
  @ClassRule public static final PostgresServer server = new PostgresServer();

  @Override
  protected DatabaseSettings settings() {
    return server.database();
  }
}
