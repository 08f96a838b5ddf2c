package com.atlassian.webresource.api.assembler;

/**
 * Declaration of Jira's {@code WebResourceAssembler}.
 *
 * <p>Source: jira-api-platform, section 6 (SLK 10, 11). Confidence: VERIFIED.
 */
public interface WebResourceAssembler {
  RequiredResources resources();
}
