package org.nivaran.jira.setup;

import com.atlassian.jira.user.util.UserManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.notify.MessageTemplate;
import org.nivaran.core.notify.MessageTemplates;
import org.nivaran.core.port.District;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Department;
import org.nivaran.jira.settings.DeskEditor;
import org.nivaran.jira.settings.RecordStore;
import org.nivaran.jira.settings.RecordTable;
import org.nivaran.jira.settings.Secrets;
import org.nivaran.jira.settings.Settings;
import org.nivaran.jira.setup.SetupRequest.WantedLine;

/**
 * What the desk starts with in its own tables. What is there already stays, because an admin may
 * have changed it; the data of a pack are added once for each content that the pack has had.
 */
final class DeskData {

  /** Two, five and ten office days of seven and a half hours after the breach. */
  private static final EscalationLadder LADDER =
      new EscalationLadder(
          List.of(Duration.ofMinutes(900), Duration.ofMinutes(2250), Duration.ofMinutes(4500)));

  private final DeskEditor desk;
  private final RecordStore records;
  private final ReferenceData data;
  private final Settings settings;
  private final Secrets secrets;
  private final UserManager users;

  DeskData(
      DeskEditor desk,
      RecordStore records,
      ReferenceData data,
      Settings settings,
      Secrets secrets,
      UserManager users) {
    this.desk = desk;
    this.records = records;
    this.data = data;
    this.settings = settings;
    this.secrets = secrets;
    this.users = users;
  }

  List<Item> items(SetupRequest wanted, Pack pack, List<Department> departments) {
    String zone = zone(wanted, pack);
    List<Item> items = new ArrayList<>();
    items.add(
        added(
            "calendar",
            pack.records(RecordTable.CALENDAR_DAYS).size(),
            pack.text("calendars") + pack.text("holidays") + zone,
            () -> addCalendar(pack, zone)));
    items.add(added("places", RecordTable.PLACES, pack, () -> add(RecordTable.PLACES, pack)));
    items.add(
        added(
            "departments", RecordTable.DEPARTMENTS, pack, () -> addDepartments(pack, departments)));
    items.add(added("posts", RecordTable.POSTS, pack, () -> addPosts(pack)));
    items.add(
        added("categories", RecordTable.CATEGORIES, pack, () -> add(RecordTable.CATEGORIES, pack)));
    items.add(added("limits", RecordTable.LIMITS, pack, () -> add(RecordTable.LIMITS, pack)));
    List<MessageTemplate> messages = messages(wanted.languages());
    items.add(
        added("messages", messages.size(), content(messages), () -> desk.addMessages(messages)));
    wanted.lines().forEach(line -> items.add(line(line)));
    String phoneSecret = wanted.phoneSecret();
    if (phoneSecret != null) {
      items.add(phoneSecret(phoneSecret));
    }
    Map<String, String> sms = wanted.sms();
    if (sms != null) {
      items.add(sms(sms, pack));
    }
    items.add(district(wanted, pack));
    return items;
  }

  private static Item added(String what, RecordTable table, Pack pack, IntSupplier add) {
    return added(what, pack.records(table).size(), pack.text(table.key()), add);
  }

  private int add(RecordTable table, Pack pack) {
    return records.addMissing(table, pack.records(table));
  }

  private int addCalendar(Pack pack, String zone) {
    List<Map<String, String>> calendars = pack.records(RecordTable.CALENDARS);
    calendars.forEach(calendar -> calendar.put("zone", zone));
    return records.addMissing(RecordTable.CALENDARS, calendars)
        + add(RecordTable.CALENDAR_DAYS, pack);
  }

  /** A post whose holder is not there is vacant. */
  private int addPosts(Pack pack) {
    List<Map<String, String>> posts = pack.records(RecordTable.POSTS);
    for (Map<String, String> post : posts) {
      for (String who : new String[] {"holder", "substitute"}) {
        post.computeIfPresent(who, (column, name) -> users.getUserByName(name) == null ? "" : name);
      }
    }
    return records.addMissing(RecordTable.POSTS, posts);
  }

  /** With the groups that the plan has given them. */
  private int addDepartments(Pack pack, List<Department> departments) {
    Map<String, String> groups = new HashMap<>();
    departments.forEach(each -> groups.put(each.key().value(), each.group()));
    List<Map<String, String>> rows = pack.records(RecordTable.DEPARTMENTS);
    for (Map<String, String> row : rows) {
      String group = groups.get(row.get("key"));
      if (group != null) {
        row.put("group", group);
      }
    }
    return records.addMissing(RecordTable.DEPARTMENTS, rows);
  }

  /** A desk that brings no calendar of its own keeps the hours of its own zone. */
  private static String zone(SetupRequest wanted, Pack pack) {
    return wanted.pack().equals(Pack.EMPTY) ? wanted.zone().getId() : pack.zone().getId();
  }

  /**
   * @param content the same on every node and after every start as long as nothing changes
   */
  private static Item added(String what, int count, String content, IntSupplier add) {
    String key = "data:" + what;
    String mark = mark(content);
    return Item.of(
        Part.DATA,
        key,
        what,
        known ->
            known.ours(key).filter(mark::equals).isPresent()
                ? Finding.present(mark)
                : Finding.missing(Reason.of("setup.note.entries", count)),
        known -> {
          var unused = add.getAsInt();
          return mark;
        });
  }

  private Item line(WantedLine line) {
    String id = line.secrets().line().value();
    return Item.of(
        Part.LINE,
        "line:" + id,
        id,
        known ->
            secrets.ofLine(line.secrets().line()).filter(line.secrets()::equals).isPresent()
                ? Finding.present(id)
                : Finding.missing(),
        known -> {
          desk.saveLine(line.secrets(), line.number());
          return id;
        });
  }

  private Item phoneSecret(String secret) {
    String key = "phone-secret";
    return Item.of(
        Part.LINE,
        key,
        key,
        known ->
            secrets.phoneSecret().filter(secret::equals).isPresent()
                ? Finding.present(key)
                : Finding.missing(),
        known -> {
          desk.savePhoneSecret(secret);
          return key;
        });
  }

  /** The gateway with its registered words. Its password is not part of what tells them apart. */
  private Item sms(Map<String, String> gateway, Pack pack) {
    return added(
        "sms",
        pack.records(RecordTable.SMS_TEMPLATES).size() + 1,
        gateway.get("url") + pack.text(RecordTable.SMS_TEMPLATES.key()),
        () ->
            records.addMissing(RecordTable.SMS_GATEWAYS, List.of(gateway))
                + add(RecordTable.SMS_TEMPLATES, pack));
  }

  private Item district(SetupRequest wanted, Pack pack) {
    Named name =
        Objects.requireNonNullElseGet(
            pack.districtName(), () -> Named.of(wanted.district(), wanted.district()));
    District district = new District(name, wanted.referencePrefix(), wanted.zone());
    String key = "district";
    return Item.of(
        Part.SETTINGS,
        key,
        name.in(Language.ENGLISH),
        known -> {
          Optional<District> now = current();
          if (now.isEmpty() || now.get().equals(district)) {
            return now.isEmpty() ? Finding.missing() : Finding.present(key);
          }
          return Finding.differs(
              key,
              Reason.of("setup.district.now", describe(now.get())),
              Reason.of("setup.district.then", describe(district)));
        },
        known -> {
          desk.saveDistrict(district, pack.calendarKey(), LADDER);
          return key;
        });
  }

  private Optional<District> current() {
    return settings.current().map(made -> data.current().district());
  }

  private static String describe(District district) {
    return "%s, %s, %s"
        .formatted(
            district.name().in(Language.ENGLISH),
            district.referencePrefix(),
            district.zone().getId());
  }

  /**
   * The words the desk begins with. Each is to be approved by Meta under the name given here, so
   * that it can be said when the 24-hour window is shut.
   */
  private static List<MessageTemplate> messages(List<Language> languages) {
    return MessageTemplates.standard().all().stream()
        .filter(message -> languages.contains(message.language()))
        .map(
            message ->
                new MessageTemplate(
                    message.key(),
                    message.language(),
                    message.text(),
                    "nivaran_" + message.key().replaceAll("[^a-z0-9]", "_")))
        .toList();
  }

  private static String content(List<MessageTemplate> messages) {
    StringBuilder content = new StringBuilder();
    for (MessageTemplate message : messages) {
      content
          .append(message.key())
          .append(':')
          .append(message.language().tag())
          .append(':')
          .append(message.text())
          .append('\n');
    }
    return content.toString();
  }

  /** Tells contents apart, on every node in the same way. */
  private static String mark(String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
