package org.nivaran.sandbox.scheduling;

import org.junit.ClassRule;
import org.nivaran.sandbox.database.DatabaseSettings;
import org.nivaran.sandbox.testing.PostgresServer;

public class PostgresSchedulerTest extends SchedulerContract {
  @ClassRule public static final PostgresServer server = new PostgresServer();

  @Override
  protected DatabaseSettings settings() {
    return server.database();
  }
}
