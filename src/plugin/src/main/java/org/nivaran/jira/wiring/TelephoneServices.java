package org.nivaran.jira.wiring;

import org.nivaran.core.port.CallListener;
import org.nivaran.core.port.ShortMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Telephone and SMS. */
@Configuration(proxyBeanMethods = false)
public class TelephoneServices {

  @Bean
  CallListener callListener() {
    return event -> {};
  }

  @Bean
  ShortMessages shortMessages() {
    return message -> ShortMessages.Answer.NO_GATEWAY;
  }
}
