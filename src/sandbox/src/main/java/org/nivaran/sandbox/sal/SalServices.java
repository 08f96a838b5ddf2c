package org.nivaran.sandbox.sal;

import com.atlassian.jira.cluster.ClusterInfo;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.executor.ThreadLocalDelegateExecutorFactory;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.plugins.PluginModules;

/** Builds the SAL services that rest on Jira's users and on the request. */
public final class SalServices {
  private SalServices() {}

  /** Where the host is and who it is. */
  public record Place(
      Supplier<String> baseUrl, String contextPath, Path home, String node, ZoneId zone) {}

  /** The parts of Jira that SAL speaks for. */
  public record JiraUsers(
      JiraAuthenticationContext authentication,
      com.atlassian.jira.user.util.UserManager users,
      GroupManager groups,
      GlobalPermissionManager permissions) {}

  /** The services by the interface under which plugins find them. */
  public static Map<Class<?>, Object> make(
      Database database, PluginModules modules, JiraUsers jira, Place place, SecureSession secure) {
    HostTexts texts = new HostTexts(modules, jira.authentication());
    HostTransactions transactions = new HostTransactions(database);
    HostRequests requests = new HostRequests(place.baseUrl(), secure);
    Map<Class<?>, Object> services = new LinkedHashMap<>();
    services.put(
        ApplicationProperties.class,
        new HostProperties(place.baseUrl(), place.contextPath(), place.home()));
    services.put(
        UserManager.class,
        new HostUserManager(
            jira.authentication(), jira.users(), jira.groups(), jira.permissions()));
    services.put(I18nResolver.class, texts);
    services.put(LocaleResolver.class, texts);
    services.put(TransactionTemplate.class, transactions);
    services.put(TransactionalExecutorFactory.class, transactions);
    services.put(LoginUriProvider.class, requests);
    services.put(WebSudoManager.class, requests);
    services.put(XsrfTokenAccessor.class, requests);
    services.put(XsrfTokenValidator.class, requests);
    services.put(
        ThreadLocalDelegateExecutorFactory.class, new HostExecutors(jira.authentication()));
    services.put(TimeZoneManager.class, new Zones(TimeZone.getTimeZone(place.zone())));
    services.put(ClusterInfo.class, new NodeInfo(place.node()));
    return services;
  }

  private record Zones(TimeZone zone) implements TimeZoneManager {
    @Override
    public TimeZone getUserTimeZone() {
      return zone;
    }

    @Override
    public TimeZone getDefaultTimeZone() {
      return zone;
    }
  }
}
