package org.nivaran.sandbox.jira;

import org.nivaran.sandbox.database.Database;

public class IssueSecurityOnPostgresqlTest extends IssueSecurityContract {
  @Override
  protected Database openDatabase() {
    return TestDatabases.postgresql();
  }
}
