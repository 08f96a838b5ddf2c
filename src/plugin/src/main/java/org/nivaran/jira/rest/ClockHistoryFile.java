package org.nivaran.jira.rest;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.clock.ClockEvent;

/** A form in which histories of clocks are written, row by row. For one file. */
interface ClockHistoryFile {

  void begin(Writer out) throws IOException;

  /**
   * @param reference the grievance's, or null if the desk does not know it any more
   */
  void row(Writer out, ClockEvent event, @Nullable String reference) throws IOException;

  void end(Writer out) throws IOException;
}
