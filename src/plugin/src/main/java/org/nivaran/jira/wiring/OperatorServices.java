package org.nivaran.jira.wiring;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import java.time.InstantSource;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.MonthlyCap;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.RepeatSearch;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.operator.CallViews;
import org.nivaran.jira.operator.ConsolePages;
import org.nivaran.jira.operator.Offers;
import org.nivaran.jira.operator.OperatorRights;
import org.nivaran.jira.operator.PeoplePages;
import org.nivaran.jira.people.GrievanceReaders;
import org.nivaran.jira.people.Names;
import org.nivaran.jira.rest.Caller;
import org.nivaran.jira.rest.ConsoleCaller;
import org.nivaran.jira.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operator's desk. */
@Configuration(proxyBeanMethods = false)
public class OperatorServices {

  @Bean
  OperatorRights operatorRights(
      Settings settings,
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects) {
    return new OperatorRights(settings, authentication, permissions, projects);
  }

  @Bean
  Offers offers(ReferenceData data) {
    return new Offers(data);
  }

  @Bean
  CallViews callViews(
      ReferenceData data,
      RepeatSearch search,
      GrievanceStore grievances,
      MonthlyCap cap,
      IssueManager issues,
      OperatorRights rights,
      Texts texts,
      InstantSource time) {
    return new CallViews(data, search, grievances, cap, issues, rights, texts, time);
  }

  @Bean
  ConsolePages consolePages(
      Settings settings, ReferenceData data, GrievanceReaders readers, Texts texts) {
    return new ConsolePages(settings, data, readers, texts);
  }

  @Bean
  PeoplePages peoplePages(
      PeopleBook people,
      MonthlyCap cap,
      CallViews views,
      ConsolePages pages,
      OperatorRights rights,
      Names names,
      Texts texts) {
    return new PeoplePages(people, cap, views, pages, rights, names, texts);
  }

  @Bean
  ConsoleCaller consoleCaller(Caller caller) {
    return new ConsoleCaller(caller);
  }
}
