package com.atlassian.jira.util;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Declaration of Jira's {@code SimpleErrorCollection}.
 *
 * <p>Source: jira-api-core, SimpleErrorCollection (JWI, GROOVY, MRIM). Confidence: VERIFIED.
 */
public class SimpleErrorCollection implements ErrorCollection, Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<String> messages = new ArrayList<>();
  private final LinkedHashMap<String, String> errors = new LinkedHashMap<>();
  private final LinkedHashSet<ErrorCollection.Reason> reasons = new LinkedHashSet<>();

  public SimpleErrorCollection() {}

  public SimpleErrorCollection(String message, ErrorCollection.Reason reason) {
    addErrorMessage(message, reason);
  }

  @Override
  public void addError(String field, String message) {
    errors.put(field, message);
  }

  @Override
  public void addError(String field, String message, ErrorCollection.Reason reason) {
    addError(field, message);
    addReason(reason);
  }

  @Override
  public void addErrorMessage(String message) {
    messages.add(message);
  }

  @Override
  public void addErrorMessage(String message, ErrorCollection.Reason reason) {
    addErrorMessage(message);
    addReason(reason);
  }

  @Override
  public void addErrorCollection(ErrorCollection other) {
    messages.addAll(other.getErrorMessages());
    errors.putAll(other.getErrors());
    reasons.addAll(other.getReasons());
  }

  @Override
  public void addReason(ErrorCollection.Reason reason) {
    reasons.add(reason);
  }

  @Override
  public boolean hasAnyErrors() {
    return !messages.isEmpty() || !errors.isEmpty();
  }

  @Override
  public Collection<String> getErrorMessages() {
    return messages;
  }

  @Override
  public Map<String, String> getErrors() {
    return errors;
  }

  @Override
  public Set<ErrorCollection.Reason> getReasons() {
    return reasons;
  }

  @Override
  public String toString() {
    return "Errors: " + errors + ", messages: " + messages + ", reasons: " + reasons;
  }
}
