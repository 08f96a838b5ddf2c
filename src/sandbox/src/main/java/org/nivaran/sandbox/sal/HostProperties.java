package org.nivaran.sandbox.sal;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** What the host says about itself: it poses as Jira 11.3. Thread safe. */
final class HostProperties implements ApplicationProperties {
  private static final String VERSION = "11.3.0";

  private final Supplier<String> baseUrl;
  private final String contextPath;
  private final Path home;

  HostProperties(Supplier<String> baseUrl, String contextPath, Path home) {
    this.baseUrl = baseUrl;
    this.contextPath = contextPath;
    this.home = home;
  }

  @Override
  public String getBaseUrl(UrlMode mode) {
    return switch (mode) {
      case CANONICAL, ABSOLUTE, AUTO -> baseUrl.get();
      case RELATIVE, RELATIVE_CANONICAL -> contextPath;
    };
  }

  @Override
  public String getDisplayName() {
    return "Jira (sandbox)";
  }

  @Override
  public String getPlatformId() {
    return "jira";
  }

  @Override
  public String getVersion() {
    return VERSION;
  }

  @Override
  public Optional<Path> getLocalHomeDirectory() {
    return Optional.of(home);
  }

  @Override
  public Optional<Path> getSharedHomeDirectory() {
    return Optional.of(home.resolve("shared"));
  }
}
