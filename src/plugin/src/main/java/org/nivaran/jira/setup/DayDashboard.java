package org.nivaran.jira.setup;

import com.atlassian.gadgets.dashboard.Color;
import com.atlassian.gadgets.dashboard.Layout;
import com.atlassian.jira.bc.JiraServiceContext;
import com.atlassian.jira.bc.JiraServiceContextImpl;
import com.atlassian.jira.bc.portal.PortalPageService;
import com.atlassian.jira.portal.PortalPage;
import com.atlassian.jira.portal.PortletConfigurationManager;
import com.atlassian.jira.sharing.SharePermissionImpl;
import com.atlassian.jira.sharing.SharedEntity.SharePermissions;
import com.atlassian.jira.sharing.type.ShareType;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.ModuleCompleteKey;
import io.atlassian.fugue.Option;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.grievance.Reason;

/**
 * The dashboard with the Day, shared with the collector and the nodal officer. Where Jira's
 * interface is not as we know it, an admin makes it by hand: nothing else waits for it.
 */
final class DayDashboard {

  private static final String KEY = "dashboard";
  private static final String NAME = "Nivaran: the day";
  private static final String ITEM = "org.nivaran.jira:day";

  private final PortalPageService pages;
  private final PortletConfigurationManager items;
  private final Words words;

  DayDashboard(JiraConfiguration jira, Words words) {
    this.pages = jira.dashboards();
    this.items = jira.dashboardItems();
    this.words = words;
  }

  Item item() {
    return Item.of(Part.DASHBOARD, KEY, NAME, this::look, this::ensure)
        .elseByHand(Reason.of("setup.todo.dashboard", Groups.COLLECTORS))
        .removedBy(this::remove);
  }

  private Finding look(Known known) {
    Optional<Long> found = find(known);
    if (found.isEmpty()) {
      return Finding.missing();
    }
    String id = String.valueOf(found.get());
    // An admin may have put other items on it; only what a dead run left may have none.
    return known.isBegun(KEY) && items.getByPortalPage(found.get()).isEmpty()
        ? Finding.differs(id, Reason.of("setup.todo.dashboard", Groups.COLLECTORS))
        : Finding.present(id);
  }

  private Optional<Long> find(Known known) {
    Optional<Long> ours =
        known
            .ours(KEY)
            .map(Long::valueOf)
            .filter(id -> pages.getPortalPage(context(known.admin()), id) != null);
    return ours.or(
        () ->
            pages.getOwnedPortalPages(known.admin()).stream()
                .filter(page -> page.getName().equals(NAME))
                .findFirst()
                .map(PortalPage::getId));
  }

  private String ensure(Known known) {
    Long page = find(known).orElseGet(() -> create(known.admin()));
    try {
      items.addDashBoardItem(
          page,
          0,
          0,
          Option.none(),
          Color.color1,
          Map.of(),
          Option.some(new ModuleCompleteKey(ITEM)));
    } catch (RuntimeException | LinkageError e) {
      pages.deletePortalPage(context(known.admin()), page);
      throw e;
    }
    return String.valueOf(page);
  }

  private Long create(ApplicationUser admin) {
    JiraServiceContext context = context(admin);
    PortalPage wanted =
        new PortalPage.Builder()
            .name(NAME)
            .description(words.both("day.description"))
            .owner(admin)
            .layout(Layout.AA)
            .permissions(shares())
            .build();
    if (!pages.validateForCreate(context, wanted)) {
      throw new IllegalStateException(
          String.valueOf(context.getErrorCollection().getErrorMessages()));
    }
    return pages.createPortalPage(context, wanted).getId();
  }

  private static SharePermissions shares() {
    Set<SharePermissionImpl> shares = new LinkedHashSet<>();
    for (String group : List.of(Groups.COLLECTORS, Groups.NODAL)) {
      shares.add(new SharePermissionImpl(ShareType.Name.GROUP, group, null));
    }
    return new SharePermissions(shares);
  }

  private void remove(ApplicationUser admin, String id) {
    JiraServiceContext context = context(admin);
    Long page = Long.valueOf(id);
    if (pages.getPortalPage(context, page) == null) {
      return;
    }
    if (!pages.validateForDelete(context, page)) {
      throw new IllegalStateException(
          String.valueOf(context.getErrorCollection().getErrorMessages()));
    }
    pages.deletePortalPage(context, page);
  }

  private static JiraServiceContext context(ApplicationUser admin) {
    return new JiraServiceContextImpl(admin);
  }
}
