package org.nivaran.sandbox.rest.json;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.Arrays;

/** The custom field types that the host models, and how their values look in JSON. */
public enum CustomFieldKind {
  /** One line of text. */
  TEXT("textfield", "string", ""),
  /** Many lines of text. */
  TEXT_AREA("textarea", "string", ""),
  /** Text that screens do not offer. */
  READ_ONLY("readonlyfield", "string", ""),
  /** An address. */
  URL("url", "string", ""),
  /** A number. */
  NUMBER("float", "number", ""),
  /** One choice. */
  SELECT("select", "option", ""),
  /** One choice as radio buttons. */
  RADIO("radiobuttons", "option", ""),
  /** Several choices. */
  MULTI_SELECT("multiselect", "array", "option"),
  /** Several choices as check boxes. */
  CHECK_BOXES("multicheckboxes", "array", "option"),
  /** A day. */
  DATE("datepicker", "date", ""),
  /** A point in time. */
  DATE_TIME("datetime", "datetime", ""),
  /** A person. */
  USER("userpicker", "user", ""),
  /** Several people. */
  USERS("multiuserpicker", "array", "user"),
  /** A group. */
  GROUP("grouppicker", "group", ""),
  /** Several groups. */
  GROUPS("multigrouppicker", "array", "group"),
  /** A type of a plugin: its value is shown as text. */
  OTHER("", "any", "");

  private final String key;
  private final String type;
  private final String items;

  CustomFieldKind(String key, String type, String items) {
    this.key = key;
    this.type = type;
    this.items = items;
  }

  /**
   * @param field a custom field
   * @return its kind
   */
  public static CustomFieldKind of(CustomField field) {
    String complete = field.getCustomFieldType().getKey();
    String key = complete.substring(complete.indexOf(':') + 1);
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst().orElse(OTHER);
  }

  String type() {
    return type;
  }

  String items() {
    return items;
  }
}
