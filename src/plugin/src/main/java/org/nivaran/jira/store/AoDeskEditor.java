package org.nivaran.jira.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.MessageTemplate;
import org.nivaran.core.port.District;
import org.nivaran.jira.settings.DeskEditor;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.LineSecrets;

/** Writes the desk's own data into its tables. */
public final class AoDeskEditor implements DeskEditor {

  private final Database database;
  private final DataVersion version;

  public AoDeskEditor(Database database, DataVersion version) {
    this.database = database;
    this.version = version;
  }

  @Override
  public int addMessages(List<MessageTemplate> messages) {
    List<Insert> rows = new ArrayList<>();
    for (MessageTemplate message : messages) {
      rows.add(
          Insert.into("TEMPLATE")
              .set("UNIQUE_KEY", message.key() + ":" + message.language().tag())
              .set("MESSAGE_KEY", message.key())
              .set("LANG", message.language().tag())
              .set("WORDS", message.text())
              .set("APPROVED_NAME", message.approvedName()));
    }
    return add(rows);
  }

  @Override
  public void saveDistrict(District district, CalendarKey officeCalendar, EscalationLadder ladder) {
    String content = SettingsJson.of(new SettingsJson.Office(district, officeCalendar, ladder));
    change(session -> SettingTexts.save(session, SettingTexts.DISTRICT, content));
  }

  @Override
  public void saveLine(LineSecrets line, PhoneNumber number) {
    change(
        session -> {
          int changed =
              session.update(
                  "update $LINE set PHONE_NUMBER_ID = ?, PHONE_TEXT = ?, VERIFY_TOKEN = ?,"
                      + " APP_SECRET = ?, ACCESS_TOKEN = ? where LINE_KEY = ?",
                  line.phoneNumberId(),
                  number.e164(),
                  line.verifyToken(),
                  line.appSecret(),
                  line.accessToken(),
                  line.line().value());
          if (changed == 0) {
            session.insertIfAbsent(
                Insert.into("LINE")
                    .set("LINE_KEY", line.line().value())
                    .set("PHONE_NUMBER_ID", line.phoneNumberId())
                    .set("PHONE_TEXT", number.e164())
                    .set("VERIFY_TOKEN", line.verifyToken())
                    .set("APP_SECRET", line.appSecret())
                    .set("ACCESS_TOKEN", line.accessToken()));
          }
        });
  }

  @Override
  public void savePhoneSecret(String secret) {
    change(session -> SettingTexts.save(session, SettingTexts.PHONE_SECRET, secret));
  }

  @Override
  public void saveSettings(DeskSettings settings) {
    change(session -> SettingTexts.save(session, SettingTexts.SETTINGS, SettingsJson.of(settings)));
  }

  @Override
  public void forgetSettings() {
    change(session -> session.update("delete from $SETTING where NAME = ?", SettingTexts.SETTINGS));
  }

  private int add(List<Insert> rows) {
    int[] added = {0};
    change(
        session -> {
          for (Insert row : rows) {
            if (session.insertIfAbsent(row)) {
              added[0]++;
            }
          }
        });
    return added[0];
  }

  private void change(Consumer<Session> work) {
    database.write(
        session -> {
          work.accept(session);
          version.raise(session);
          return session;
        });
    version.forget();
  }
}
