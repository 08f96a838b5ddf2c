package com.atlassian.jira.portal;

import com.atlassian.gadgets.dashboard.Layout;
import com.atlassian.jira.sharing.SharedEntity;
import com.atlassian.jira.user.ApplicationUser;

/**
 * Declaration of Jira's {@code PortalPage}.
 *
 * <p>Source: jira-api-core, PortalPage (SR; GROOVY 8.13). Confidence: VERIFIED.
 */
public final class PortalPage implements SharedEntity {
  private final Builder built;

  private PortalPage(Builder built) {
    this.built = built;
  }

  public Long getId() {
    return built.id;
  }

  public String getName() {
    return built.name;
  }

  // LIKELY
  public String getDescription() {
    return built.description;
  }

  public ApplicationUser getOwner() {
    return built.owner;
  }

  // LIKELY
  public Layout getLayout() {
    return built.layout;
  }

  public SharedEntity.SharePermissions getPermissions() {
    return built.permissions;
  }

  /** Makes portal pages. */
  public static class Builder implements Cloneable {
    private Long id;
    private String name = "";
    private String description = "";
    private ApplicationUser owner;
    private Layout layout = Layout.AA;
    private SharedEntity.SharePermissions permissions = SharedEntity.SharePermissions.PRIVATE;

    public Builder() {}

    // LIKELY
    public Builder id(Long value) {
      id = value;
      return this;
    }

    public Builder name(String value) {
      name = value;
      return this;
    }

    public Builder description(String value) {
      description = value;
      return this;
    }

    public Builder owner(ApplicationUser value) {
      owner = value;
      return this;
    }

    public Builder layout(Layout value) {
      layout = value;
      return this;
    }

    public Builder permissions(SharedEntity.SharePermissions value) {
      permissions = value;
      return this;
    }

    public Builder portalPage(PortalPage page) {
      id = page.getId();
      name = page.getName();
      description = page.getDescription();
      owner = page.getOwner();
      layout = page.getLayout();
      permissions = page.getPermissions();
      return this;
    }

    public PortalPage build() {
      try {
        return new PortalPage((Builder) clone());
      } catch (CloneNotSupportedException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
