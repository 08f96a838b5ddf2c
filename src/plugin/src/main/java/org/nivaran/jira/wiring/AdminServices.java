package org.nivaran.jira.wiring;

import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import org.nivaran.jira.admin.AdminGate;
import org.nivaran.jira.admin.AdminPages;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.PageWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages in Jira's administration stand in. Jira makes the servlets themselves. */
@Configuration(proxyBeanMethods = false)
public class AdminServices {

  @Bean
  AdminPages adminPages(PageWriter writer, UserManager users, WebSudoManager webSudo, Texts texts) {
    return new AdminPages(new AdminGate(writer, users, webSudo), writer, texts);
  }
}
