package org.nivaran.jira.wiring;

import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.ApplicationProperties;
import org.nivaran.core.port.NoticeBook;
import org.nivaran.core.port.OfficerNotices;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.TellingOfficers;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.mail.LetterWriter;
import org.nivaran.jira.mail.MailPost;
import org.nivaran.jira.mail.OfficerMail;
import org.nivaran.jira.mail.OpenCases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How officers are told. */
@Configuration(proxyBeanMethods = false)
public class NoticeServices {

  @Bean
  MailPost mailPost(MailQueue queue, MailServerManager servers) {
    return new MailPost(queue, servers);
  }

  @Bean
  OfficerNotices officerNotices(
      UserManager users,
      LocaleManager locales,
      IssueManager issues,
      PermissionManager permissions,
      Texts texts,
      ReferenceData data,
      ApplicationProperties properties,
      MailPost post) {
    return new OfficerMail(
        users,
        locales,
        new OpenCases(issues, permissions),
        new LetterWriter(texts, data, properties),
        post);
  }

  @Bean
  TellingOfficers tellingOfficers(ReferenceData data, NoticeBook book, OfficerNotices officers) {
    return new TellingOfficers(data, book, officers);
  }
}
