package com.atlassian.jira.sharing;

import com.atlassian.jira.sharing.type.ShareType;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Declaration of Jira's {@code SharedEntity}.
 *
 * <p>Source: jira-api-core, SharedEntity (SR, mgm-tp). Confidence: VERIFIED.
 */
public interface SharedEntity {

  /** With whom something is shared. GLOBAL, PRIVATE, AUTHENTICATED are VERIFIED. */
  final class SharePermissions implements Iterable<SharePermission> {
    public static final SharePermissions GLOBAL = of(ShareType.Name.GLOBAL);
    public static final SharePermissions PRIVATE = new SharePermissions(Set.of());
    public static final SharePermissions AUTHENTICATED = of(ShareType.Name.AUTHENTICATED);

    private final Set<SharePermission> permissions;

    public SharePermissions(Set<? extends SharePermission> permissions) {
      this.permissions = Collections.unmodifiableSet(new LinkedHashSet<>(permissions));
    }

    private static SharePermissions of(ShareType.Name type) {
      return new SharePermissions(Set.of(new SharePermissionImpl(type, null, null)));
    }

    public Set<SharePermission> getPermissionSet() {
      return permissions;
    }

    @Override
    public Iterator<SharePermission> iterator() {
      return permissions.iterator();
    }

    // LIKELY
    public boolean isGlobal() {
      return has(ShareType.Name.GLOBAL);
    }

    public boolean isAuthenticated() {
      return has(ShareType.Name.AUTHENTICATED);
    }

    public boolean isPrivate() {
      return permissions.isEmpty();
    }

    private boolean has(ShareType.Name type) {
      return permissions.stream().anyMatch(permission -> permission.getType() == type);
    }
  }
}
