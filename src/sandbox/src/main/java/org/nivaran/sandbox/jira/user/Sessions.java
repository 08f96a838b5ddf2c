package org.nivaran.sandbox.jira.user;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.util.Optional;

/** Log-in sessions that every node knows. Only a hash of the id is kept. Thread safe. */
public interface Sessions {

  /** An open session. The XSRF token is the same for its whole life. */
  record Session(String id, ApplicationUser user, String xsrfToken, Instant openedAt) {
    @Override
    public String toString() {
      return "session of " + user.getName();
    }
  }

  Session open(ApplicationUser user);

  /** The session, if it is open, not idle for too long, and its user is active. */
  Optional<Session> find(String id);

  /** Idempotent. */
  void close(String id);
}
