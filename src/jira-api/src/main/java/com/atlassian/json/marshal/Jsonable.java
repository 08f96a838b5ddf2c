package com.atlassian.json.marshal;

import java.io.IOException;
import java.io.Writer;

/**
 * Declaration of Jira's {@code Jsonable}.
 *
 * <p>Source: jira-api-platform, section 6 (SLK). Confidence: VERIFIED.
 */
public interface Jsonable {
  void write(Writer writer) throws IOException;
}
