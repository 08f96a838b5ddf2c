package org.nivaran.sandbox.jira.user;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Personal access tokens. Only a hash is kept; the secret is shown once. Thread safe. */
public interface AccessTokens {

  /** A token without its secret. */
  record AccessToken(long id, String name, Instant createdAt, Optional<Instant> expiresAt) {}

  /** A token that was just made, with its secret. */
  record NewAccessToken(AccessToken token, String secret) {
    @Override
    public String toString() {
      return token.toString();
    }
  }

  NewAccessToken create(ApplicationUser user, String name, Optional<Instant> expiresAt);

  /** The user's tokens, newest first. */
  List<AccessToken> of(ApplicationUser user);

  /** Does nothing if the user has no such token. */
  void revoke(ApplicationUser user, long tokenId);

  /** The active user whose unexpired token this is. */
  Optional<ApplicationUser> authenticate(String secret);
}
