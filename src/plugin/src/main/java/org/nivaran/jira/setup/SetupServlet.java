package org.nivaran.jira.setup;

import com.atlassian.annotations.security.SystemAdminOnly;
import java.util.Map;
import org.nivaran.jira.admin.AdminPages;
import org.nivaran.jira.admin.AdminReply;
import org.nivaran.jira.admin.AdminRequest;
import org.nivaran.jira.admin.AdminRight;
import org.nivaran.jira.admin.AdminServlet;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.Settings;

/** The set-up in Jira's administration: {@code /plugins/servlet/nivaran/admin/setup}. */
@SystemAdminOnly
public final class SetupServlet extends AdminServlet {

  private static final long serialVersionUID = 1L;

  private final transient Settings settings;
  private final transient Texts texts;

  public SetupServlet(AdminPages pages, Settings settings, Texts texts) {
    super(pages, AdminRight.SYSTEM_ADMIN, "/nivaran/admin/setup");
    this.settings = settings;
    this.texts = texts;
  }

  @Override
  protected AdminReply show(AdminRequest request) {
    return AdminReply.page(texts.get("admin.setup"))
        .with(
            "templates/admin/setup.vm",
            Map.of("project", settings.current().map(made -> made.projectKey()).orElse("")));
  }
}
