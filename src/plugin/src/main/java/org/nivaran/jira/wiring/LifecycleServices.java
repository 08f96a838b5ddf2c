package org.nivaran.jira.wiring;

import com.atlassian.event.api.EventPublisher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs while the plugin is enabled. */
@Configuration(proxyBeanMethods = false)
public class LifecycleServices {

  @Bean
  Lifecycle lifecycle(EventPublisher events, ObjectProvider<LifecyclePart> parts) {
    return new Lifecycle(events, parts.stream().toList());
  }
}
