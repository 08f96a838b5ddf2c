package com.atlassian.sal.api;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Declaration of Jira's {@code ApplicationProperties}.
 *
 * <p>Source: jira-api-platform, section 2 (BAM9, BAM10, CRD 6.1). Confidence: VERIFIED.
 */
public interface ApplicationProperties {
  String getBaseUrl(UrlMode mode);

  String getDisplayName();

  String getPlatformId();

  String getVersion();

  Optional<Path> getLocalHomeDirectory();

  Optional<Path> getSharedHomeDirectory();
}
