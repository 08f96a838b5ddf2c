package org.nivaran.sandbox.jira.field;

import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jira's built-in searchers, which decide how JQL may ask for a custom field. */
public enum Searcher implements CustomFieldSearcher {
  TEXT("textsearcher", Mode.TEXT),
  EXACT_TEXT("exacttextsearcher", Mode.EXACT),
  EXACT_NUMBER("exactnumber", Mode.NUMBER),
  NUMBER_RANGE("numberrange", Mode.NUMBER),
  DATE_RANGE("daterange", Mode.DATE),
  DATE_TIME_RANGE("datetimerange", Mode.DATE),
  SELECT("selectsearcher", Mode.OPTION),
  MULTI_SELECT("multiselectsearcher", Mode.OPTION),
  RADIO("radiosearcher", Mode.OPTION),
  CHECKBOX("checkboxsearcher", Mode.OPTION),
  USER("userpickersearcher", Mode.USER),
  USER_GROUP("userpickergroupsearcher", Mode.USER),
  GROUP("grouppickersearcher", Mode.GROUP),
  MULTI_GROUP("multigrouppickersearcher", Mode.GROUP);

  /** What JQL can compare with. */
  public enum Mode {
    TEXT,
    EXACT,
    NUMBER,
    DATE,
    OPTION,
    USER,
    GROUP
  }

  private final String key;
  private final Mode mode;

  Searcher(String key, Mode mode) {
    this.key = FieldKind.PACKAGE + key;
    this.mode = mode;
  }

  public String key() {
    return key;
  }

  public Mode mode() {
    return mode;
  }

  static Optional<Searcher> byKey(@Nullable String key) {
    return Arrays.stream(values()).filter(searcher -> searcher.key.equals(key)).findFirst();
  }
}
