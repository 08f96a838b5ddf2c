package org.nivaran.jira.store;

import java.util.Optional;

/** The named texts of the desk's own data. */
final class SettingTexts {

  static final String SETTINGS = "settings";
  static final String DISTRICT = "district";
  static final String MONTHLY_CAP = "monthly-cap";
  static final String PHONE_SECRET = "phone-secret";

  static Optional<String> find(Session session, String name) {
    return session.first(
        "select CONTENT from $SETTING where NAME = ?", row -> row.text("CONTENT"), name);
  }

  static void save(Session session, String name, String content) {
    int changed = session.update("update $SETTING set CONTENT = ? where NAME = ?", content, name);
    if (changed == 0) {
      session.insertIfAbsent(Insert.into("SETTING").set("NAME", name).set("CONTENT", content));
    }
  }

  private SettingTexts() {}
}
