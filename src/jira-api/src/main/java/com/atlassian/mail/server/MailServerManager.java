package com.atlassian.mail.server;

/**
 * Declaration of Jira's {@code MailServerManager}, an OSGi service of the host.
 *
 * <p>Source: jira-api-platform, section 7 (BOOT 11.3). Confidence: VERIFIED.
 */
public interface MailServerManager {
  boolean isDefaultSMTPMailServerDefined();
}
