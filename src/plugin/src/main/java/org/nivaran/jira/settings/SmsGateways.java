package org.nivaran.jira.settings;

import java.util.Optional;

/** Gives the gateway through which SMS are sent. Thread safe and cheap. */
public interface SmsGateways {

  /** The first of the list, or empty if there is none. */
  Optional<SmsGateway> current();

  Optional<SmsGateway> find(String key);
}
