package org.nivaran.sandbox.web.issue;

import java.util.List;

/**
 * What the page of an issue shows.
 *
 * @param id its id
 * @param key its key
 * @param summary its summary
 * @param description its description, plain text
 * @param projectKey its project
 * @param projectName its project's name
 * @param typeIcon address of its type's icon; empty for none
 * @param status its status
 * @param facts type, priority, resolution and custom fields
 * @param people assignee and reporter
 * @param dates when what happened
 * @param transitions the moves that are open to the reader
 * @param comments the comments that the reader may see
 * @param changes the history
 * @param attachments the files
 * @param mayEdit whether the reader may edit it
 * @param mayAssign whether the reader may give it to somebody
 * @param mayComment whether the reader may comment
 * @param mayAttach whether the reader may attach files
 * @param mayTake whether the reader may take it
 */
public record IssueView(
    long id,
    String key,
    String summary,
    String description,
    String projectKey,
    String projectName,
    String typeIcon,
    StatusView status,
    List<Fact> facts,
    List<Fact> people,
    List<Fact> dates,
    List<Move> transitions,
    List<Remark> comments,
    List<Change> changes,
    List<Attached> attachments,
    boolean mayEdit,
    boolean mayAssign,
    boolean mayComment,
    boolean mayAttach,
    boolean mayTake) {

  /**
   * A field and its value in words.
   *
   * @param id the field's id
   * @param name the field's name
   * @param value the value
   */
  public record Fact(String id, String name, String value) {}

  /**
   * A move.
   *
   * @param id the id of the workflow's action
   * @param name its name
   * @param hasScreen whether it asks for something first
   */
  public record Move(int id, String name, boolean hasScreen) {}

  /**
   * A comment.
   *
   * @param id its id
   * @param author who wrote it
   * @param when when
   * @param body its text
   * @param level who may see it; empty for all who see the issue
   */
  public record Remark(long id, String author, String when, String body, String level) {}

  /**
   * A change of a field.
   *
   * @param author who changed it
   * @param when when
   * @param field which field
   * @param from what was there
   * @param to what is there now
   */
  public record Change(String author, String when, String field, String from, String to) {}

  /**
   * A file.
   *
   * @param name its name
   * @param href where it is
   * @param size its size in words
   * @param image whether a browser can show it as an image
   * @param author who attached it
   * @param when when
   */
  public record Attached(
      String name, String href, String size, boolean image, String author, String when) {}
}
