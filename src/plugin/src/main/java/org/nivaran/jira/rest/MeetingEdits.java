package org.nivaran.jira.rest;

import com.atlassian.jira.user.util.UserManager;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.meeting.AgendaItem;
import org.nivaran.core.meeting.Attendee;
import org.nivaran.core.meeting.Edit;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.meeting.MeetingView;
import org.nivaran.jira.meeting.Planning;

/** Reads what somebody enters in a meeting. Thread safe. */
public final class MeetingEdits {
  private static final int NOT_FOUND = 404;
  private static final int LONGEST_INSTRUCTION = 4000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_OTHER = 20;

  private final Texts texts;
  private final MeetingView view;
  private final Planning planning;
  private final UserManager users;

  public MeetingEdits(Texts texts, MeetingView view, Planning planning, UserManager users) {
    this.texts = texts;
    this.view = view;
    this.planning = planning;
    this.users = users;
  }

  /**
   * @throws RestProblem 404 for a field that there is not, 400 for what cannot be written into it
   */
  Edit read(Meeting meeting, String field, String body) {
    JsonInput input = RestProblem.reading(texts, body);
    int seen = input.requiredInt("seen").orElse(0);
    return switch (field) {
      case "instruction" -> {
        Optional<String> text = input.text("value", LONGEST_INSTRUCTION);
        input.finish();
        yield new Edit.Instruct(seen, text.orElse(null));
      }
      case "owner" -> {
        Optional<String> text = input.text("value", LONGEST_NAME);
        input.finish();
        yield new Edit.Assign(seen, text.orElse(null));
      }
      case "nextDate" -> {
        LocalDate day = day(meeting, input);
        input.finish();
        yield new Edit.SetNextDate(seen, day);
      }
      case "carriedOut" -> {
        Optional<String> text = input.text("value", LONGEST_OTHER);
        input.finish();
        yield new Edit.SetCarriedOut(seen, text.orElse("").equals("true"));
      }
      default -> throw RestProblem.of(NOT_FOUND, texts.get("rest.unknown-field"));
    };
  }

  private @Nullable LocalDate day(Meeting meeting, JsonInput input) {
    Optional<String> text = input.text("value", LONGEST_OTHER).filter(each -> !each.isBlank());
    if (text.isEmpty()) {
      return null;
    }
    Optional<LocalDate> day = input.value("value", LocalDate::parse, "rest.not-a-date");
    if (day.isPresent() && day.get().isBefore(meeting.date())) {
      input.wrong("value", texts.get("meeting.wrong.before"));
    }
    return day.orElse(null);
  }

  /** What the writer should know about something that was written all the same; or empty. */
  String worthSaying(AgendaItem item, Edit edit) {
    if (edit instanceof Edit.SetNextDate next && next.day() != null) {
      return planning.isHoliday(next.day()) ? texts.get("meeting.told.holiday") : "";
    }
    if (edit instanceof Edit.Assign assign && assign.owner() != null) {
      String owner = assign.owner().strip();
      boolean known =
          owner.isEmpty()
              || view.words().post(owner).isPresent()
              || users.getUserByName(owner) != null;
      return known ? "" : texts.get("meeting.told.owner");
    }
    return "";
  }

  /**
   * @throws RestProblem 400
   */
  Attendee attendee(String user, String body) {
    JsonInput input = RestProblem.reading(texts, body);
    Optional<Attendee.Presence> presence =
        input.requiredValue("presence", Attendee.Presence::valueOf, "meeting.wrong.presence");
    Optional<String> deputy =
        input.text("deputy", LONGEST_NAME).map(String::strip).filter(each -> !each.isEmpty());
    boolean represented = presence.filter(Attendee.Presence.REPRESENTED::equals).isPresent();
    if (represented && deputy.isEmpty()) {
      input.wrong("deputy", texts.get("meeting.wrong.deputy"));
    }
    input.finish();
    return new Attendee(user, presence.orElseThrow(), represented ? deputy.orElseThrow() : null);
  }
}
