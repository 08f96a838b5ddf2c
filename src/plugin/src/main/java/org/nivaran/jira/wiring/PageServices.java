package org.nivaran.jira.wiring;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.ConsentLog;
import org.nivaran.core.port.ConversationStore;
import org.nivaran.core.port.FeedbackStore;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.Inbox;
import org.nivaran.core.port.LineStops;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.MessageLog;
import org.nivaran.core.port.NoticeBook;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.SmsChannel;
import org.nivaran.core.port.SmsQueue;
import org.nivaran.core.port.SuspensionStore;
import org.nivaran.core.port.Transactions;
import org.nivaran.core.usecase.ExplainingClocks;
import org.nivaran.core.usecase.RecognisingCitizen;
import org.nivaran.jira.health.HealthView;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.PageWriter;
import org.nivaran.jira.panel.ChannelFile;
import org.nivaran.jira.panel.GrievanceFile;
import org.nivaran.jira.people.DeskStaff;
import org.nivaran.jira.people.GrievanceReaders;
import org.nivaran.jira.people.LevelKeepers;
import org.nivaran.jira.people.Names;
import org.nivaran.jira.rest.AdminCaller;
import org.nivaran.jira.rest.Caller;
import org.nivaran.jira.rest.Callers;
import org.nivaran.jira.settings.Settings;
import org.nivaran.jira.settings.TickTimes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What pages, panels and REST work with. Jira makes the resources and providers themselves. */
@Configuration(proxyBeanMethods = false)
public class PageServices {

  @Bean
  Texts texts(I18nResolver resolver, LocaleResolver locales) {
    return new Texts(resolver, locales);
  }

  @Bean
  PageWriter pageWriter(
      LoginUriProvider logins,
      XsrfTokenAccessor tokens,
      XsrfTokenValidator tokenCheck,
      TemplateRenderer renderer,
      PageBuilderService pages) {
    return new PageWriter(logins, tokens, tokenCheck, renderer, pages);
  }

  @Bean
  Reasons reasons(Texts texts, ReferenceData data) {
    return new Reasons(texts, data);
  }

  @Bean
  Caller caller(
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects,
      Settings settings,
      Texts texts) {
    return new Caller(authentication, permissions, projects, settings, texts);
  }

  @Bean
  HealthView healthView(
      Inbox inbox,
      Outbox outbox,
      MediaStore media,
      LineStops stops,
      SmsQueue sms,
      SmsChannel channel,
      NoticeBook notices,
      TickTimes times,
      ReferenceData data,
      Reasons reasons,
      Texts texts) {
    return new HealthView(
        inbox, outbox, media, stops, sms, channel, notices, times, data, reasons, texts);
  }

  @Bean
  AdminCaller adminCaller(
      JiraAuthenticationContext authentication,
      com.atlassian.sal.api.user.UserManager users,
      Texts texts) {
    return new AdminCaller(authentication, users, texts);
  }

  @Bean
  Callers callers(
      RecognisingCitizen recognising,
      CitizenStore citizens,
      PeopleBook people,
      GrievanceStore grievances,
      ClusterMutex mutex,
      Texts texts) {
    return new Callers(recognising, citizens, people, grievances, mutex, texts);
  }

  @Bean
  GrievanceFile grievanceFile(
      ClockStore clocks,
      SuspensionStore suspensions,
      FeedbackStore feedback,
      MessageLog log,
      Outbox outbox,
      Transactions transactions) {
    return new GrievanceFile(clocks, suspensions, feedback, log, outbox, transactions);
  }

  @Bean
  GrievanceReaders grievanceReaders(
      GrievanceStore grievances, IssueManager issues, PermissionManager permissions) {
    return new GrievanceReaders(grievances, issues, permissions);
  }

  @Bean
  ExplainingClocks explainingClocks(ClockStore clocks, ReferenceData data) {
    return new ExplainingClocks(clocks, data);
  }

  @Bean
  Names names(UserManager users) {
    return new Names(users);
  }

  @Bean
  LevelKeepers levelKeepers(
      ReferenceData data, GroupManager groups, PermissionManager permissions) {
    return new LevelKeepers(data, groups, permissions);
  }

  @Bean
  DeskStaff deskStaff(GroupManager groups, PermissionManager permissions) {
    return new DeskStaff(groups, permissions);
  }

  @Bean
  ChannelFile channelFile(MediaStore media, ConversationStore conversations, ConsentLog consents) {
    return new ChannelFile(media, conversations, consents);
  }
}
