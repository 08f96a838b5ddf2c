package com.atlassian.jira.issue;

/**
 * Declaration of Jira's {@code ModifiedValue}.
 *
 * <p>Source: jira-api-core, MutableIssue.getModifiedFields and CustomField.updateValue (BDJ 7.4.5);
 * the type parameter erases. Confidence: LIKELY.
 */
public class ModifiedValue<V> {
  private final V oldValue;
  private final V newValue;

  // LIKELY
  public ModifiedValue(V oldValue, V newValue) {
    this.oldValue = oldValue;
    this.newValue = newValue;
  }

  // LIKELY
  public V getOldValue() {
    return oldValue;
  }

  // LIKELY
  public V getNewValue() {
    return newValue;
  }
}
