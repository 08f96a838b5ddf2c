package com.atlassian.jira.bc.portal;

import com.atlassian.jira.bc.JiraServiceContext;
import com.atlassian.jira.portal.PortalPage;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/**
 * Declaration of Jira's {@code PortalPageService}.
 *
 * <p>Source: jira-api-core, PortalPageService (JD 7.6.1; SR 9-11). Confidence: VERIFIED.
 */
public interface PortalPageService {
  boolean validateForCreate(JiraServiceContext context, PortalPage page);

  PortalPage createPortalPage(JiraServiceContext context, PortalPage page);

  PortalPage createPortalPage(JiraServiceContext context, PortalPage page, boolean isFavourite);

  boolean validateForDelete(JiraServiceContext context, Long id);

  void deletePortalPage(JiraServiceContext context, Long id);

  Collection<PortalPage> getOwnedPortalPages(ApplicationUser owner);

  PortalPage getPortalPage(JiraServiceContext context, Long id);
}
