package org.nivaran.jira.wiring;

import java.time.InstantSource;
import org.nivaran.core.port.GrievanceSearch;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.search.GrievanceLists;
import org.nivaran.jira.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the functions of Jira's search work with. Jira makes the functions themselves. */
@Configuration(proxyBeanMethods = false)
public class SearchServices {

  @Bean
  GrievanceLists grievanceLists(
      Settings settings,
      ReferenceData data,
      GrievanceSearch search,
      Texts texts,
      InstantSource time) {
    return new GrievanceLists(settings, data, search, texts, time);
  }
}
