package org.nivaran.jira.rest;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.meeting.MeetingId;
import org.nivaran.core.port.MeetingStore;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.meeting.MeetingRights;

/** Who asks for meetings, and whether he may. Thread safe. */
public final class MeetingCaller {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int NOT_SET_UP = 503;

  private final Caller caller;
  private final MeetingRights rights;
  private final MeetingStore meetings;
  private final Texts texts;

  public MeetingCaller(Caller caller, MeetingRights rights, MeetingStore meetings, Texts texts) {
    this.caller = caller;
    this.rights = rights;
    this.meetings = meetings;
    this.texts = texts;
  }

  /**
   * @throws RestProblem 401, 403, or 503 while the desk has not been set up
   */
  ApplicationUser readerOrFail() {
    ApplicationUser user = caller.userOrFail();
    if (!rights.isSetUp()) {
      throw RestProblem.of(NOT_SET_UP, texts.get("rest.not-set-up"));
    }
    if (!rights.mayRead(user)) {
      throw RestProblem.of(FORBIDDEN, texts.get("rest.not-allowed"));
    }
    return user;
  }

  /**
   * @throws RestProblem as {@link #readerOrFail}
   */
  ApplicationUser holderOrFail() {
    ApplicationUser user = readerOrFail();
    if (!rights.mayHold(user)) {
      throw RestProblem.of(FORBIDDEN, texts.get("rest.not-allowed"));
    }
    return user;
  }

  /**
   * @throws RestProblem 404 if there is no such meeting
   */
  Meeting meetingOrFail(long id) {
    Optional<Meeting> meeting = meetings.find(new MeetingId(id));
    return meeting.orElseThrow(() -> RestProblem.of(NOT_FOUND, texts.get("meeting.not-found")));
  }

  /**
   * @throws RestProblem 409 if the meeting is not being held
   */
  void openOrFail(Meeting meeting) {
    if (!meeting.isOpen()) {
      throw notHeld(meeting);
    }
  }

  /** Why nothing can be entered into a meeting. */
  RestProblem notHeld(Meeting meeting) {
    String why = meeting.isFrozen() ? "meeting.wrong.closed" : "meeting.wrong.not-begun";
    return RestProblem.of(CONFLICT, texts.get(why));
  }
}
