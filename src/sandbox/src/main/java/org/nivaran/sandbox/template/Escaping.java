package org.nivaran.sandbox.template;

/** Whether references are HTML-escaped until the template says otherwise. */
public enum Escaping {
  /** Every view but those of workflows. */
  ON,
  /** Workflow views: their templates call {@code $textutils.htmlEncode} themselves. */
  OFF
}
