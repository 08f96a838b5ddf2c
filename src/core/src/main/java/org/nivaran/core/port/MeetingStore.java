package org.nivaran.core.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.meeting.AgendaItem;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.meeting.MeetingId;

/** Meetings and their items. Thread safe; joins the caller's unit of work. */
public interface MeetingStore {

  /** The meeting of a day; it is planned if there is none, by one of several at once. */
  Meeting planIfAbsent(LocalDate date);

  Optional<Meeting> find(MeetingId id);

  Optional<Meeting> on(LocalDate date);

  /** The latest meeting before a day whose agenda was frozen. */
  Optional<Meeting> lastBefore(LocalDate date);

  /** The latest ones, by date, the newest first. */
  List<Meeting> latest(int limit);

  /** Those that are closed and whose instructions may still have to be written, oldest first. */
  List<Meeting> toBeTold(int limit);

  /**
   * How often the meeting or one of its items has changed: whoever has read everything up to this
   * number need ask only for what came later. 0 for a meeting that is not there.
   */
  long changes(MeetingId meeting);

  /**
   * The items that were added or changed after that many changes, in the order of the agenda. One
   * that is being changed now is among them or will have a higher number.
   */
  List<AgendaItem> itemsChangedAfter(MeetingId meeting, long changes);

  /**
   * Puts a meeting in the place of the one that was read. The stored revision becomes one higher.
   *
   * @param read as it was read; its revision must be the stored one
   * @param next with the same id; if its date is another one, no other meeting may have that
   * @return false if another changed it meanwhile: nothing is written
   */
  boolean replace(Meeting read, Meeting next);

  /**
   * Adds an item at the end of the agenda.
   *
   * @return false if the meeting has one of that issue: nothing changes
   */
  boolean addItem(MeetingId meeting, AgendaItem item);

  /** The items in the order of the agenda. */
  List<AgendaItem> items(MeetingId meeting);

  Optional<AgendaItem> item(MeetingId meeting, IssueId issue);

  /**
   * Puts an item in the place of the one that was read. The stored revision becomes one higher.
   *
   * @param read as it was read; its revision must be the stored one
   * @param next of the same issue
   * @return false if another changed it meanwhile: nothing is written
   */
  boolean replaceItem(MeetingId meeting, AgendaItem read, AgendaItem next);
}
