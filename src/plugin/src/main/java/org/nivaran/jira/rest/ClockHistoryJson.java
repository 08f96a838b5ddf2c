package org.nivaran.jira.rest;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.clock.ClockEvent;

/** {@code {"events":[…]}}, one row a line; it can be read again. */
final class ClockHistoryJson implements ClockHistoryFile {
  private boolean first = true;

  @Override
  public void begin(Writer out) throws IOException {
    out.write("{\"events\":[");
  }

  @Override
  public void row(Writer out, ClockEvent event, @Nullable String reference) throws IOException {
    out.write(first ? "\n" : ",\n");
    first = false;
    out.write(Json.text(ClockEventJson.write(event, reference)));
  }

  @Override
  public void end(Writer out) throws IOException {
    out.write("\n]}\n");
  }
}
