package com.atlassian.jira.sharing;

import com.atlassian.jira.sharing.type.ShareType;
import java.util.Objects;

/**
 * Declaration of Jira's {@code SharePermissionImpl}.
 *
 * <p>Source: jira-api-core, SharePermissionImpl (JD 7.6.1), risk R5. Confidence: VERIFIED.
 */
public class SharePermissionImpl implements SharePermission {
  private final Long id;
  private final ShareType.Name type;
  private final String param1;
  private final String param2;

  public SharePermissionImpl(ShareType.Name type, String param1, String param2) {
    this(null, type, param1, param2);
  }

  public SharePermissionImpl(Long id, ShareType.Name type, String param1, String param2) {
    this.id = id;
    this.type = type;
    this.param1 = param1;
    this.param2 = param2;
  }

  @Override
  public Long getId() {
    return id;
  }

  @Override
  public ShareType.Name getType() {
    return type;
  }

  @Override
  public String getParam1() {
    return param1;
  }

  @Override
  public String getParam2() {
    return param2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SharePermissionImpl that
        && that.type == type
        && Objects.equals(that.param1, param1)
        && Objects.equals(that.param2, param2);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, param1, param2);
  }
}
