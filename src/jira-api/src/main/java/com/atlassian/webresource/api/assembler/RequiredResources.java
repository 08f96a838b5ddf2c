package com.atlassian.webresource.api.assembler;

/**
 * Declaration of Jira's {@code RequiredResources}.
 *
 * <p>Source: jira-api-platform, section 6 (SLK: the names; the fluent return not). Confidence:
 * LIKELY.
 */
public interface RequiredResources {
  // LIKELY
  RequiredResources requireWebResource(String moduleCompleteKey);

  // LIKELY
  RequiredResources requireContext(String context);
}
