package org.nivaran.jira.wiring;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.security.groups.GroupManager;
import java.time.InstantSource;
import java.util.UUID;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.NodeId;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.schedule.ClusterLockMutex;
import org.nivaran.jira.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What we make of the services of the host. Nothing here calls one while the context starts. */
@Configuration(proxyBeanMethods = false)
public class HostServices {

  @Bean
  InstantSource instantSource() {
    return InstantSource.system();
  }

  /** Unlike Jira's own node id it also tells this start of a node from the one before. */
  @Bean
  NodeId nodeId() {
    return new NodeId(UUID.randomUUID().toString());
  }

  @Bean
  ClusterMutex clusterMutex(ClusterLockService locks) {
    return new ClusterLockMutex(locks);
  }

  @Bean
  GrievanceFields grievanceFields(
      Settings settings, CustomFieldManager fields, OptionsManager options, GroupManager groups) {
    return new GrievanceFields(settings, fields, options, groups);
  }
}
