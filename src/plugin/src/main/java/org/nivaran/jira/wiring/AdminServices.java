package org.nivaran.jira.wiring;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import org.nivaran.jira.admin.AdminGate;
import org.nivaran.jira.admin.AdminPages;
import org.nivaran.jira.language.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages in Jira's administration stand in. Jira makes the servlets themselves. */
@Configuration(proxyBeanMethods = false)
public class AdminServices {

  @Bean
  AdminPages adminPages(
      LoginUriProvider logins,
      UserManager users,
      WebSudoManager webSudo,
      XsrfTokenAccessor tokens,
      XsrfTokenValidator tokenCheck,
      TemplateRenderer renderer,
      PageBuilderService pages,
      Texts texts) {
    return new AdminPages(
        new AdminGate(logins, users, webSudo, tokens, tokenCheck), renderer, pages, texts);
  }
}
