package org.nivaran.jira.settings;

import java.util.Arrays;
import java.util.List;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Satisfaction;

/** The custom fields of a grievance. All are of types that Jira brings. */
public enum GrievanceField {
  REFERENCE("Reference", Type.TEXT),
  CHANNEL("Channel", Type.SELECT, Arrays.stream(Channel.values()).map(Channel::key).toList()),
  /** Holds a category's key. */
  CATEGORY("Category", Type.TEXT),
  /** Holds a place's key. */
  PLACE("Place", Type.TEXT),
  /** Holds a department's key: {@code phe}. */
  DEPARTMENT("Department", Type.TEXT),
  DEPARTMENT_GROUP("Department group", Type.GROUP),
  /** Never the whole number. */
  CITIZEN("Citizen", Type.TEXT),
  LANGUAGE(
      "Language",
      Type.SELECT,
      List.of(Language.HINDI.tag(), Language.ENGLISH.tag(), Language.CHHATTISGARHI.tag())),
  LEVEL("Level", Type.NUMBER),
  DUE("Due", Type.DATE_TIME),
  SATISFACTION(
      "Satisfaction",
      Type.SELECT,
      Arrays.stream(Satisfaction.values()).map(Satisfaction::fieldValue).toList()),
  EXTERNAL_REFERENCE("External reference", Type.TEXT),
  HOLD_REASON("Hold reason", Type.TEXT),
  REVIEW_DATE("Review date", Type.DATE),
  /** Keys of {@link org.nivaran.core.grievance.AccessNeed}, one after another. */
  ACCESS_NEEDS("Access needs", Type.WORDS);

  private final String fieldName;
  private final Type type;
  private final List<String> options;

  GrievanceField(String fieldName, Type type) {
    this(fieldName, type, List.of());
  }

  GrievanceField(String fieldName, Type type, List<String> options) {
    this.fieldName = fieldName;
    this.type = type;
    this.options = options;
  }

  /** The field's name in Jira and in JQL. */
  public String fieldName() {
    return fieldName;
  }

  public Type type() {
    return type;
  }

  /** What can be chosen; empty unless it is a {@link Type#SELECT}. */
  public List<String> options() {
    return options;
  }

  /** A field type of Jira, and the class of its values. */
  public enum Type {
    /** {@code String} */
    TEXT("textfield", "exacttextsearcher"),
    /** {@code String}, found by any of its words */
    WORDS("textfield", "textsearcher"),
    /** {@code com.atlassian.jira.issue.customfields.option.Option} */
    SELECT("select", "multiselectsearcher"),
    /** {@code Double} */
    NUMBER("float", "exactnumber"),
    /** {@code java.sql.Timestamp} */
    DATE_TIME("datetime", "datetimerange"),
    /** {@code java.sql.Timestamp} at the start of the day */
    DATE("datepicker", "daterange"),
    /** {@code Collection<com.atlassian.crowd.embedded.api.Group>} */
    GROUP("grouppicker", "grouppickersearcher");

    private static final String PLUGIN = "com.atlassian.jira.plugin.system.customfieldtypes:";

    private final String typeKey;
    private final String searcherKey;

    Type(String typeKey, String searcherKey) {
      this.typeKey = typeKey;
      this.searcherKey = searcherKey;
    }

    public String typeKey() {
      return PLUGIN + typeKey;
    }

    public String searcherKey() {
      return PLUGIN + searcherKey;
    }
  }
}
