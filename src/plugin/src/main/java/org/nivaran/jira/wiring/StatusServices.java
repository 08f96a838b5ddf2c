package org.nivaran.jira.wiring;

import com.atlassian.scheduler.SchedulerService;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.time.Duration;
import java.time.InstantSource;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.Discretion;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.PinStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.TryCounter;
import org.nivaran.core.usecase.ReadingStatus;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.schedule.ClusterJob;
import org.nivaran.jira.status.AddressLimit;
import org.nivaran.jira.status.StatusPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The citizen's status page. */
@Configuration(proxyBeanMethods = false)
public class StatusServices {

  /** Many citizens may share one address of their telephone company. */
  private static final int BURST = 60;

  private static final Duration ONE_MORE = Duration.ofSeconds(6);
  private static final Duration FORGET = Duration.ofHours(1);
  private static final int ORDER = 60;

  @Bean
  ReadingStatus readingStatus(
      GrievanceStore grievances,
      CitizenStore citizens,
      ClockStore clocks,
      Discretion discretion,
      PinStore pins,
      TryCounter tries) {
    return new ReadingStatus(grievances, citizens, clocks, discretion, pins, tries);
  }

  @Bean
  AddressLimit addressLimit() {
    return new AddressLimit(BURST, ONE_MORE);
  }

  @Bean
  StatusPage statusPage(TemplateRenderer renderer, Texts texts, ReferenceData data) {
    return new StatusPage(renderer, texts, data);
  }

  @Bean
  LifecyclePart triesJob(SchedulerService scheduler, InstantSource time, TryCounter tries) {
    ClusterJob job =
        new ClusterJob(scheduler, time, "tries", FORGET, () -> tries.forgetOver(time.instant()));
    return new LifecyclePart("job tries", ORDER, job::start, job::stop);
  }
}
