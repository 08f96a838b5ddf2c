package org.nivaran.sandbox.rest.json;

import java.time.ZoneId;
import java.util.function.Supplier;
import org.nivaran.sandbox.jira.Jira;

/**
 * All shapes, made once.
 *
 * @param links the addresses
 * @param dates dates
 * @param people people and groups
 * @param constants issue types, statuses, priorities, resolutions
 * @param projects projects
 * @param fields fields
 * @param customValues values of custom fields
 * @param screenFields what screens ask for
 * @param transitions moves
 * @param comments comments
 * @param attachments attachments
 * @param changelogs histories
 */
public record Shapes(
    Links links,
    Dates dates,
    PeopleJson people,
    ConstantsJson constants,
    ProjectJson projects,
    FieldJson fields,
    CustomFieldValueJson customValues,
    ScreenFieldJson screenFields,
    TransitionJson transitions,
    CommentJson comments,
    AttachmentJson attachments,
    ChangelogJson changelogs) {

  /**
   * @param jira Jira's services
   * @param baseUrl gives the application's address as the outside knows it
   * @param zone the zone in which days and hours are given
   * @return the shapes
   */
  public static Shapes of(Jira jira, Supplier<String> baseUrl, ZoneId zone) {
    Links links = new Links(baseUrl);
    Dates dates = new Dates(zone);
    PeopleJson people = new PeopleJson(links, dates);
    ConstantsJson constants = new ConstantsJson(links);
    FieldJson fields = new FieldJson();
    ScreenFieldJson screenFields = new ScreenFieldJson(links, fields);
    return new Shapes(
        links,
        dates,
        people,
        constants,
        new ProjectJson(links, people, constants),
        fields,
        new CustomFieldValueJson(links, dates, people),
        screenFields,
        new TransitionJson(constants, jira.screenFields(), screenFields),
        new CommentJson(links, dates, people),
        new AttachmentJson(links, dates, people),
        new ChangelogJson(dates, people));
  }
}
