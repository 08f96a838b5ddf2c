package com.atlassian.sal.api.auth;

import java.net.URI;

/**
 * Declaration of Jira's {@code LoginUriProvider}.
 *
 * <p>Source: jira-api-platform, section 2 (SAL28; SLK 10, 11). Confidence: VERIFIED.
 */
public interface LoginUriProvider {
  URI getLoginUri(URI returnUri);
}
