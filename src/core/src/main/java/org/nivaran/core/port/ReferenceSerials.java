package org.nivaran.core.port;

import java.time.YearMonth;

/** Counts the references of each district and month. */
public interface ReferenceSerials {

  /**
   * The next serial number, from 1. Never the same twice for a prefix and month, on any node; gaps
   * are allowed.
   */
  int next(String prefix, YearMonth month);
}
