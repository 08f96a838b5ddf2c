package org.nivaran.core.signlanguage;

import org.nivaran.core.grievance.IssueId;

/**
 * A talk about to be stored.
 *
 * @param key unique; the same wish has the same key
 */
public record NewTalk(String key, IssueId issue, Wish wish, RoomName room) {

  /**
   * @throws IllegalArgumentException if the key is blank or longer than 255 characters
   */
  public NewTalk {
    if (key.isBlank() || key.length() > 255) {
      throw new IllegalArgumentException("a talk's key has 1 to 255 characters");
    }
  }

  /** The talk as it is stored. */
  public Talk stored(TalkId id) {
    return new Talk(
        id, issue, wish, room, TalkState.WANTED, null, null, null, null, Account.NONE, 0);
  }
}
