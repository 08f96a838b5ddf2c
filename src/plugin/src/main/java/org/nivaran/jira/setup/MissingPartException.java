package org.nivaran.jira.setup;

/** An item needs another that is not there. */
final class MissingPartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String itemKey;

  MissingPartException(String itemKey) {
    super("there is no " + itemKey);
    this.itemKey = itemKey;
  }

  String itemKey() {
    return itemKey;
  }
}
