package org.nivaran.core.grievance;

import java.util.Optional;

/** What the citizen said about the result. No answer is never "satisfied". */
public enum Satisfaction {
  NOT_ASKED("Not asked"),
  ASKED("Asked"),
  SATISFIED("Satisfied"),
  NOT_SATISFIED("Not satisfied");

  private final String fieldValue;

  Satisfaction(String fieldValue) {
    this.fieldValue = fieldValue;
  }

  /** The value of the Satisfaction field. */
  public String fieldValue() {
    return fieldValue;
  }

  public static Optional<Satisfaction> ofFieldValue(String value) {
    return Lookup.first(values(), each -> each.fieldValue.equals(value));
  }
}
