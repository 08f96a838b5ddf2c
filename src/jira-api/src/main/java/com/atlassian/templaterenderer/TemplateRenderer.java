package com.atlassian.templaterenderer;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * Declaration of Jira's {@code TemplateRenderer}.
 *
 * <p>Source: jira-api-platform, section 6 (ATR 1.5.2; 10 and 11). Confidence: VERIFIED.
 */
public interface TemplateRenderer {
  void render(String templateName, Writer writer) throws RenderingException, IOException;

  void render(String templateName, Map<String, Object> context, Writer writer)
      throws RenderingException, IOException;
}
