package org.nivaran.jira.wiring;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.nivaran.core.port.AffectedBook;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.MonthlyCap;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.port.PinStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.RepeatSearch;
import org.nivaran.core.usecase.AddingToGrievance;
import org.nivaran.core.usecase.FindingRepeats;
import org.nivaran.core.usecase.JoiningGrievances;
import org.nivaran.core.usecase.RegisteringCall;
import org.nivaran.core.usecase.RegisteringGrievance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People, what they have registered before, and what an operator registers for them. */
@Configuration(proxyBeanMethods = false)
public class PeopleServices {

  @Bean
  FindingRepeats findingRepeats(
      ReferenceData data,
      GrievanceStore grievances,
      RepeatSearch search,
      AffectedBook affected,
      MonthlyCap cap,
      InstantSource time) {
    return new FindingRepeats(data, grievances, search, affected, cap, time);
  }

  @Bean
  AddingToGrievance addingToGrievance(GrievanceStore grievances, IssueTracker tracker) {
    return new AddingToGrievance(grievances, tracker);
  }

  @Bean
  JoiningGrievances joiningGrievances(
      GrievanceStore grievances, AffectedBook affected, IssueTracker tracker, InstantSource time) {
    return new JoiningGrievances(grievances, affected, tracker, time);
  }

  @Bean
  RegisteringCall registeringCall(
      RegisteringGrievance registering,
      FindingRepeats finding,
      GrievanceStore grievances,
      PeopleBook people,
      PinStore pins,
      IssueTracker tracker,
      JoiningGrievances joining) {
    return new RegisteringCall(
        registering, finding, grievances, people, pins, tracker, joining, new SecureRandom());
  }
}
