package org.ofbiz.core.entity;

/**
 * Declaration of Jira's {@code GenericEntityException}.
 *
 * <p>Source: jira-api-core, CustomFieldManager (GROOVY 8.13, JWI 9.12: checked). Confidence:
 * VERIFIED.
 */
public class GenericEntityException extends Exception {
  private static final long serialVersionUID = 1L;

  // LIKELY
  public GenericEntityException(String message) {
    super(message);
  }
}
