package com.atlassian.event.api;

/**
 * Declaration of Jira's {@code EventPublisher}.
 *
 * <p>Source: jira-api-core, EventPublisher (BDJ 7.4.5; 11.0). Confidence: VERIFIED.
 */
public interface EventPublisher {
  void publish(Object event);

  void register(Object listener);

  void unregister(Object listener);

  void unregisterAll();
}
