package org.nivaran.jira.wiring;

import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.RecalculatingClocks;
import org.nivaran.jira.clocks.RecalculationViews;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.Names;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about clocks work with. Jira makes the servlets themselves. */
@Configuration(proxyBeanMethods = false)
public class ClockPageServices {

  @Bean
  RecalculationViews recalculationViews(
      RecalculatingClocks recalculating,
      ReferenceData data,
      GrievanceStore grievances,
      Names names,
      Texts texts) {
    return new RecalculationViews(recalculating, data, grievances, names, texts);
  }
}
