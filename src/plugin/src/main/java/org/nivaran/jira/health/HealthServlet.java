package org.nivaran.jira.health;

import com.atlassian.annotations.security.AdminOnly;
import java.time.InstantSource;
import org.nivaran.jira.admin.AdminPages;
import org.nivaran.jira.admin.AdminReply;
import org.nivaran.jira.admin.AdminRequest;
import org.nivaran.jira.admin.AdminRight;
import org.nivaran.jira.admin.AdminServlet;

/** The desk's health in Jira's administration, {@code /plugins/servlet/nivaran/admin/health}. */
@AdminOnly
public final class HealthServlet extends AdminServlet {

  private static final long serialVersionUID = 1L;

  private final transient HealthView view;
  private final transient InstantSource time;

  public HealthServlet(AdminPages pages, HealthView view, InstantSource time) {
    super(pages, AdminRight.ADMIN, "/nivaran/admin/health");
    this.view = view;
    this.time = time;
  }

  @Override
  protected AdminReply show(AdminRequest request) {
    return AdminReply.page(view.title()).with("templates/admin/health.vm", view.at(time.instant()));
  }
}
