package org.nivaran.jira.store;

import org.nivaran.core.port.MonthlyCap;

/** The month's number of grievances of one person, as a named text. Thread safe. */
public final class AoMonthlyCap implements MonthlyCap {

  private final Database database;

  public AoMonthlyCap(Database database) {
    this.database = database;
  }

  @Override
  public int perPerson() {
    return database
        .read(session -> SettingTexts.find(session, SettingTexts.MONTHLY_CAP))
        .map(Integer::parseInt)
        .orElse(USUAL);
  }

  @Override
  public void set(int perPerson) {
    if (perPerson < 1) {
      throw new IllegalArgumentException("less than one a month");
    }
    database.write(
        session -> {
          SettingTexts.save(session, SettingTexts.MONTHLY_CAP, String.valueOf(perPerson));
          return perPerson;
        });
  }
}
