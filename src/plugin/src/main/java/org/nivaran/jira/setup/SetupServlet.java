package org.nivaran.jira.setup;

import com.atlassian.annotations.security.SystemAdminOnly;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.admin.AdminPages;
import org.nivaran.jira.admin.AdminReply;
import org.nivaran.jira.admin.AdminRequest;
import org.nivaran.jira.admin.AdminRight;
import org.nivaran.jira.admin.AdminServlet;
import org.nivaran.jira.settings.SetupJournal.Run;

/**
 * The set-up in Jira's administration, {@code /plugins/servlet/nivaran/admin/setup}: questions, the
 * plan, the progress. Works without scripts; a script only keeps the progress moving.
 */
@SystemAdminOnly
public final class SetupServlet extends AdminServlet {

  private static final long serialVersionUID = 1L;

  private final transient SettingUp settingUp;
  private final transient SetupForm form;
  private final transient SetupViews views;
  private final transient JiraAuthenticationContext authentication;

  public SetupServlet(
      AdminPages pages,
      SettingUp settingUp,
      SetupForm form,
      SetupViews views,
      JiraAuthenticationContext authentication) {
    super(pages, AdminRight.SYSTEM_ADMIN, "/nivaran/admin/setup");
    this.settingUp = settingUp;
    this.form = form;
    this.views = views;
    this.authentication = authentication;
  }

  /** The last run, or the questions if there was none or {@code ?new} asks for them. */
  @Override
  protected AdminReply show(AdminRequest request) {
    Progress progress = settingUp.progress();
    if (progress.run().isPresent() && (!request.has("new") || progress.isRunning())) {
      return views.progress(progress, request.has("going-on"));
    }
    Map<String, String> filled =
        progress.run().map(Run::request).map(form::stored).orElseGet(SetupForm::suggested);
    return views.questions(form.of(filled, Map.of()));
  }

  @Override
  protected AdminReply submit(AdminRequest request) {
    ApplicationUser admin = authentication.getLoggedInUser();
    return switch (request.text("do")) {
      case "stop" -> {
        settingUp.stop();
        yield AdminReply.moved("setup");
      }
      case "remove" -> removal(admin, false);
      case "remove-now" -> removal(admin, true);
      case "continue" -> begun(settingUp.resume(admin));
      case "apply" -> planned(request, admin, true);
      case "change" -> views.questions(form.of(SetupForm.cleaned(request), Map.of()));
      default -> planned(request, admin, false);
    };
  }

  private AdminReply planned(AdminRequest request, ApplicationUser admin, boolean apply) {
    Optional<SetupRequest> wanted = Optional.empty();
    Map<String, String> errors;
    try {
      wanted = Optional.of(form.read(request));
      errors = Map.of();
    } catch (BadSetupRequestException e) {
      errors = e.errors();
    }
    if (wanted.isEmpty()) {
      return views.questions(form.of(SetupForm.cleaned(request), errors));
    }
    Plan plan = settingUp.plan(admin, wanted.get());
    if (!plan.errors().isEmpty()) {
      return views.questions(form.of(SetupForm.cleaned(request), form.reasons(plan.errors())));
    }
    return apply && !plan.isBlocked()
        ? begun(settingUp.start(admin, wanted.get()))
        : views.plan(plan, SetupForm.cleaned(request));
  }

  private AdminReply removal(ApplicationUser admin, boolean now) {
    Optional<Reason> refusal = settingUp.refusalToRemove();
    if (refusal.isPresent()) {
      return views.refusedRemoval(refusal.get());
    }
    return now
        ? views.removal(settingUp.remove(admin), true)
        : views.removal(settingUp.removalPlan(), false);
  }

  private static AdminReply begun(boolean begun) {
    return AdminReply.moved(begun ? "setup" : "setup?going-on=true");
  }
}
