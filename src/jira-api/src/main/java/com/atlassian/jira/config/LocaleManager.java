package com.atlassian.jira.config;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;

/**
 * Declaration of Jira's {@code LocaleManager}.
 *
 * <p>Source: MRIM (injected, {@code getLocaleFor} with a user; Jira 8 and 9). Confidence: VERIFIED.
 */
public interface LocaleManager {
  /** The language the user chose, else Jira's own. */
  Locale getLocaleFor(ApplicationUser user);
}
