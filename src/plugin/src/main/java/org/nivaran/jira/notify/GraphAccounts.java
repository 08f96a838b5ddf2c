package org.nivaran.jira.notify;

import java.util.Optional;
import org.nivaran.core.grievance.LineId;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.LineSecrets;
import org.nivaran.jira.settings.Secrets;
import org.nivaran.jira.settings.Settings;

/** How to send from each of the desk's numbers, as the admin has set it. Safe for many threads. */
public final class GraphAccounts {
  private final Settings settings;
  private final Secrets secrets;
  private final String version;

  /**
   * @param version of the Graph API for lines that name none: {@code v26.0}
   */
  public GraphAccounts(Settings settings, Secrets secrets, String version) {
    this.settings = settings;
    this.secrets = secrets;
    this.version = version;
  }

  /**
   * Empty if the desk has not been set up, the line is not there or has no access token yet, or
   * what was set cannot be used.
   */
  Optional<GraphAccess> of(LineId line) {
    return settings
        .current()
        .flatMap(desk -> secrets.ofLine(line).flatMap(secret -> access(desk, secret)));
  }

  private Optional<GraphAccess> access(DeskSettings desk, LineSecrets secret) {
    try {
      return Optional.of(
          new GraphAccess(
              desk.graphBaseUrl(),
              secrets.graphVersion(secret.line()).orElse(version),
              secret.phoneNumberId(),
              secret.accessToken()));
    } catch (IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }
}
