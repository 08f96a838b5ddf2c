package org.nivaran.sandbox.web.session;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the rest of the host, for this thread, who is asking. */
public interface CurrentUser {

  /**
   * @param user who is asking from now on; null for somebody who is not logged in
   * @param locale the language in which to answer
   */
  void become(@Nullable ApplicationUser user, Locale locale);

  /** Nobody is asking any more. */
  void leave();
}
