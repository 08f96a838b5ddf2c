package org.nivaran.sandbox.jira.dashboard;

import com.atlassian.gadgets.dashboard.Color;
import com.atlassian.gadgets.dashboard.Layout;
import com.atlassian.jira.bc.JiraServiceContext;
import com.atlassian.jira.bc.portal.PortalPageService;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.portal.PortalPage;
import com.atlassian.jira.portal.PortletConfiguration;
import com.atlassian.jira.portal.PortletConfigurationManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.plugin.ModuleCompleteKey;
import io.atlassian.fugue.Option;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.dashboard.Dashboards.Dashboard;
import org.nivaran.sandbox.jira.dashboard.Dashboards.Item;

/** Jira's services for dashboards and their items; favourites are not modelled. Thread safe. */
public final class PortalPages implements PortalPageService, PortletConfigurationManager {

  private final StoredDashboards dashboards;
  private final GlobalPermissionManager permissions;

  public PortalPages(StoredDashboards dashboards, GlobalPermissionManager permissions) {
    this.dashboards = dashboards;
    this.permissions = permissions;
  }

  @Override
  public boolean validateForCreate(JiraServiceContext context, PortalPage page) {
    ErrorCollection errors = context.getErrorCollection();
    ApplicationUser user = context.getLoggedInApplicationUser();
    if (user == null || !user.equals(page.getOwner())) {
      errors.addErrorMessage("You may make dashboards for yourself only.");
    }
    if (page.getName() == null || page.getName().isBlank()) {
      errors.addError("portalPageName", "You must specify a name for the dashboard.");
    } else if (user != null
        && getOwnedPortalPages(user).stream()
            .anyMatch(own -> own.getName().equals(page.getName()))) {
      errors.addError("portalPageName", "A dashboard with this name already exists.");
    }
    if (!page.getPermissions().isPrivate()
        && !permissions.hasPermission(GlobalPermissionKey.CREATE_SHARED_OBJECTS, user)) {
      errors.addError("shares", "You do not have permission to share dashboards.");
    }
    return !errors.hasAnyErrors();
  }

  /**
   * @throws IllegalArgumentException if it is not valid
   */
  @Override
  public PortalPage createPortalPage(JiraServiceContext context, PortalPage page) {
    if (!validateForCreate(context, page)) {
      throw new IllegalArgumentException(String.valueOf(context.getErrorCollection()));
    }
    Dashboard made =
        dashboards.create(
            page.getOwner(),
            page.getName(),
            page.getDescription() == null ? "" : page.getDescription(),
            page.getLayout().name(),
            false);
    dashboards.share(made.id(), page.getPermissions());
    return page(made);
  }

  @Override
  public PortalPage createPortalPage(
      JiraServiceContext context, PortalPage page, boolean isFavourite) {
    return createPortalPage(context, page);
  }

  @Override
  public boolean validateForDelete(JiraServiceContext context, Long id) {
    if (!dashboards.mayEdit(context.getLoggedInApplicationUser(), id)) {
      context
          .getErrorCollection()
          .addErrorMessage("The dashboard does not exist, or is not yours.");
      return false;
    }
    return true;
  }

  /**
   * @throws IllegalArgumentException if the user may not
   */
  @Override
  public void deletePortalPage(JiraServiceContext context, Long id) {
    if (!validateForDelete(context, id)) {
      throw new IllegalArgumentException(String.valueOf(context.getErrorCollection()));
    }
    dashboards.delete(id);
  }

  @Override
  public Collection<PortalPage> getOwnedPortalPages(ApplicationUser owner) {
    return dashboards.visibleTo(owner).stream()
        .filter(dashboard -> dashboard.owner().equals(owner))
        .map(this::page)
        .toList();
  }

  @Override
  public @Nullable PortalPage getPortalPage(JiraServiceContext context, Long id) {
    Optional<Dashboard> found = dashboards.find(context.getLoggedInApplicationUser(), id);
    if (found.isEmpty()) {
      context.getErrorCollection().addErrorMessage("The dashboard does not exist.");
    }
    return found.map(this::page).orElse(null);
  }

  private PortalPage page(Dashboard dashboard) {
    return new PortalPage.Builder()
        .id(dashboard.id())
        .name(dashboard.name())
        .description(dashboard.description())
        .owner(dashboard.owner())
        .layout(Layout.valueOf(dashboard.layout()))
        .permissions(dashboards.shares(dashboard.id()))
        .build();
  }

  /** Colours are not modelled, nor OpenSocial gadgets. */
  @Override
  public PortletConfiguration addDashBoardItem(
      Long portalPageId,
      Integer column,
      Integer row,
      Option<URI> openSocialSpecUri,
      Color color,
      Map<String, String> userPreferences,
      Option<ModuleCompleteKey> moduleKey) {
    if (openSocialSpecUri.isDefined() || !moduleKey.isDefined()) {
      throw new UnsupportedOperationException(
          "PortletConfigurationManager.addDashBoardItem for a gadget");
    }
    Item item = dashboards.addItem(portalPageId, moduleKey.get().getCompleteKey(), column, row);
    dashboards.savePreferences(item.id(), userPreferences);
    return new Portlet(
        new Item(item.id(), item.moduleKey(), column, row, Map.copyOf(userPreferences)));
  }

  @Override
  public List<PortletConfiguration> getByPortalPage(Long portalPageId) {
    return dashboards.items(portalPageId).stream().<PortletConfiguration>map(Portlet::new).toList();
  }

  @Override
  public void delete(PortletConfiguration configuration) {
    dashboards.removeItem(configuration.getId());
  }

  private record Portlet(Item item) implements PortletConfiguration {
    @Override
    public Long getId() {
      return item.id();
    }

    @Override
    public Integer getRow() {
      return item.row();
    }

    @Override
    public Integer getColumn() {
      return item.column();
    }

    @Override
    public Map<String, String> getUserPrefs() {
      return item.preferences();
    }

    @Override
    public Option<ModuleCompleteKey> getCompleteModuleKey() {
      return Option.some(new ModuleCompleteKey(item.moduleKey()));
    }
  }
}
