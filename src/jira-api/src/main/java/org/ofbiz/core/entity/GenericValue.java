package org.ofbiz.core.entity;

/**
 * Declaration of Jira's {@code GenericValue}: a row that is only handed on.
 *
 * <p>Source: the public Javadoc of SchemeManager names it as a parameter and result. Confidence:
 * VERIFIED.
 */
public class GenericValue {
  // LIKELY
  protected GenericValue() {}

  // LIKELY
  public Long getLong(String name) {
    throw new UnsupportedOperationException("GenericValue.getLong");
  }

  // LIKELY
  public String getString(String name) {
    throw new UnsupportedOperationException("GenericValue.getString");
  }
}
