package org.nivaran.jira.operator;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.place.Place;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.Desk;
import org.nivaran.core.routing.Category;

/** What things are called in one language, and when they are in the district's zone. Immutable. */
public final class DeskNames {

  private final Desk desk;
  private final Locale locale;

  public DeskNames(Desk desk, Locale locale) {
    this.desk = desk;
    this.locale = locale;
  }

  public Language language() {
    return locale.getLanguage().equals(Language.HINDI.tag()) ? Language.HINDI : Language.ENGLISH;
  }

  public Locale locale() {
    return locale;
  }

  public String name(Named name) {
    return name.in(language());
  }

  public String department(DepartmentKey key) {
    return desk.department(key).map(each -> name(each.name())).orElse(key.value());
  }

  /** Empty for none. */
  public String category(@Nullable CategoryKey key) {
    return key == null
        ? ""
        : desk.routing().category(key).map(Category::name).map(this::name).orElse(key.value());
  }

  /** Empty for none. */
  public String place(@Nullable PlaceKey key) {
    return key == null ? "" : desk.places().find(key).map(this::place).orElse(key.value());
  }

  String place(Place place) {
    return new Named(
            place.names().entrySet().stream()
                .collect(
                    Collectors.toMap(name -> new Language(name.getKey()), Map.Entry::getValue)))
        .in(language());
  }

  /** The time of the day. */
  public String time(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm", locale)
        .withZone(desk.district().zone())
        .format(instant);
  }

  /** Empty for none. */
  public String at(@Nullable Instant instant) {
    return instant == null
        ? ""
        : DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale)
            .withZone(desk.district().zone())
            .format(instant);
  }
}
