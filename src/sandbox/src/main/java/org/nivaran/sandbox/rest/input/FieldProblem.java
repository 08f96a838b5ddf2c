package org.nivaran.sandbox.rest.input;

/** A field's value cannot be taken. Carries no stack trace. */
final class FieldProblem extends Exception {

  private static final long serialVersionUID = 1L;

  FieldProblem(String message) {
    super(message, null, false, false);
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
