package org.nivaran.jira.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.MessageTemplate;
import org.nivaran.core.place.Place;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.District;
import org.nivaran.core.routing.Category;
import org.nivaran.core.routing.Department;
import org.nivaran.core.routing.Post;
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
  public int addDepartments(List<Department> departments) {
    List<Insert> rows = new ArrayList<>();
    for (Department department : departments) {
      rows.add(
          named(Insert.into("DEPARTMENT"), department.name())
              .set("DEPT_KEY", department.key().value())
              .set("GROUP_NAME", department.group())
              .set("CALENDAR", department.calendar().value())
              .set("SEQ", rows.size()));
    }
    return add(rows);
  }

  @Override
  public int addPosts(List<Post> posts) {
    List<Insert> rows = new ArrayList<>();
    for (Post post : posts) {
      PlaceKey place = post.place();
      rows.add(
          named(Insert.into("POST"), post.name())
              .set("POST_KEY", post.key().value())
              .set("DEPARTMENT", post.department().value())
              .set("LEVEL_NO", post.level().number())
              .set("PLACE", place == null ? null : place.value())
              .set("HOLDER", post.holder())
              .set("SUBSTITUTE", post.substitute())
              .set("SEQ", rows.size()));
    }
    return add(rows);
  }

  @Override
  public int addCategories(List<Category> categories) {
    List<Insert> rows = new ArrayList<>();
    for (Category category : categories) {
      PostKey post = category.post();
      Named answer = category.answer();
      rows.add(
          named(Insert.into("CATEGORY"), category.name())
              .set("CATEGORY_KEY", category.key().value())
              .set("DEPARTMENT", category.department().value())
              .set("POST", post == null ? null : post.value())
              .set("KEYWORDS", Json.of(category.keywords()))
              .set("ANSWER_EN", answer == null ? null : english(answer))
              .set("ANSWER_HI", answer == null ? null : answer.in(Language.HINDI))
              .set("SEQ", rows.size()));
    }
    return add(rows);
  }

  @Override
  public int addPlaces(List<Place> places) {
    List<Insert> rows = new ArrayList<>();
    for (Place place : places) {
      PlaceKey parent = place.parent();
      String english = place.names().getOrDefault("en", place.key().value());
      rows.add(
          Insert.into("PLACE")
              .set("PLACE_KEY", place.key().value())
              .set("PARENT", parent == null ? null : parent.value())
              .set("TYPE", place.type())
              .set("LGD_CODE", place.lgdCode())
              .set("NAME_EN", english)
              .set("NAME_HI", place.names().getOrDefault("hi", english))
              .set("ALIASES", Json.of(place.aliases())));
    }
    return add(rows);
  }

  @Override
  public int addCalendar(NewCalendar calendar) {
    List<String> weekly =
        Arrays.stream(DayOfWeek.values())
            .map(day -> AoReferenceData.text(calendar.weekly().getOrDefault(day, List.of())))
            .toList();
    List<Insert> rows = new ArrayList<>();
    rows.add(
        named(Insert.into("CALENDAR"), calendar.name())
            .set("CALENDAR_KEY", calendar.key().value())
            .set("ZONE", calendar.zone().getId())
            .set("WEEKLY", Json.of(weekly)));
    for (SpecialDay day : calendar.days()) {
      rows.add(
          named(Insert.into("CALENDAR_DAY"), day.name())
              .set("UNIQUE_KEY", calendar.key().value() + ":" + day.date())
              .set("CALENDAR", calendar.key().value())
              .set("DAY_TEXT", day.date().toString())
              .set("SPANS", AoReferenceData.text(day.spans()))
              .set("ORIGIN", Texts.fitting(day.origin())));
    }
    return add(rows);
  }

  @Override
  public int addLimits(List<LimitRule> limits) {
    List<Insert> rows = new ArrayList<>();
    for (LimitRule limit : limits) {
      CategoryKey category = limit.category();
      PlaceKey place = limit.place();
      rows.add(
          Insert.into("LIMIT_RULE")
              .set("UNIQUE_KEY", key(limit))
              .set("CLOCK", limit.clock())
              .set("CATEGORY", category == null ? null : category.value())
              .set("KIND", limit.kind())
              .set("PRIORITY", limit.priority())
              .set("PLACE", place == null ? null : place.value())
              .set("AMOUNT", limit.limit().amount())
              .set("UNIT", limit.limit().unit())
              .set("VALID_FROM", text(limit.validFrom()))
              .set("VALID_TO", text(limit.validTo())));
    }
    return add(rows);
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

  private static String key(LimitRule limit) {
    String from = text(limit.validFrom());
    return limit.clock() + ":" + limit.name() + (from == null ? "" : ":" + from);
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static Insert named(Insert row, Named name) {
    return row.set("NAME_EN", english(name)).set("NAME_HI", name.in(Language.HINDI));
  }

  private static String english(Named name) {
    return name.in(Language.ENGLISH);
  }
}
