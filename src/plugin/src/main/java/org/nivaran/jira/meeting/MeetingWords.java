package org.nivaran.jira.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.Desk;
import org.nivaran.core.routing.Post;
import org.nivaran.jira.language.Texts;

/** What a meeting says, in one language and in the zone of the district. Immutable. */
public final class MeetingWords {

  private final Texts texts;
  private final Locale locale;
  private final Desk desk;

  public MeetingWords(Texts texts, Locale locale, Desk desk) {
    this.texts = texts;
    this.locale = locale;
    this.desk = desk;
  }

  /**
   * @param key without {@code nivaran.meeting.} before it
   */
  public String get(String key, Object... arguments) {
    return texts.in(locale, "meeting." + key, arguments);
  }

  /** {@code hi} or {@code en}. */
  public String language() {
    return locale.getLanguage().equals(Language.HINDI.tag()) ? Language.HINDI.tag() : "en";
  }

  public String date(LocalDate date) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
  }

  /** With the day of the week. */
  public String longDate(LocalDate date) {
    return DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", locale).format(date);
  }

  public String date(Instant at) {
    return date(at.atZone(zone()).toLocalDate());
  }

  public String at(Instant at) {
    return DateTimeFormatter.ofPattern("d MMM, HH:mm", locale).withZone(zone()).format(at);
  }

  public String name(Named name) {
    return name.in(new Language(language()));
  }

  public String department(DepartmentKey key) {
    return desk.department(key).map(each -> name(each.name())).orElse(key.value());
  }

  public String place(PlaceKey key) {
    return desk.places()
        .find(key)
        .map(place -> place.names().getOrDefault(language(), key.value()))
        .orElse(key.value());
  }

  /** A post whose name in either language, or whose key, was written. */
  public Optional<Post> post(String written) {
    String wanted = written.strip();
    return desk.posts().stream()
        .filter(
            post ->
                post.key().value().equalsIgnoreCase(wanted)
                    || post.name().names().containsValue(wanted))
        .findFirst();
  }

  public ZoneId zone() {
    return desk.district().zone();
  }

  public Desk desk() {
    return desk;
  }
}
