package org.nivaran.jira.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.nivaran.core.meeting.AgendaItem;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.language.Texts;

/** An instruction as a comment of its issue, in Hindi, the language of the office. Thread safe. */
public final class InstructionComment implements BiFunction<Meeting, AgendaItem, String> {

  /** The language in which the office keeps its minutes. */
  static final Locale OFFICE = Locale.forLanguageTag("hi-IN");

  private final Texts texts;
  private final ReferenceData data;
  private final ItemView people;

  public InstructionComment(Texts texts, ReferenceData data, ItemView people) {
    this.texts = texts;
    this.data = data;
    this.people = people;
  }

  @Override
  public String apply(Meeting meeting, AgendaItem item) {
    MeetingWords words = new MeetingWords(texts, OFFICE, data.current());
    String instruction = item.instruction().value();
    String owner = item.owner().value();
    LocalDate next = item.nextDate().value();
    List<String> lines = new ArrayList<>();
    lines.add(words.get("comment.title", words.date(meeting.date())));
    lines.add(words.get("comment.instruction", instruction == null ? "" : instruction));
    if (owner != null) {
      lines.add(words.get("comment.owner", owner));
    }
    if (next != null) {
      lines.add(words.get("comment.next-date", words.date(next)));
    }
    lines.add(words.get("comment.by", people.name(item.instruction().by())));
    return String.join("\n", lines);
  }
}
