package org.nivaran.sandbox.jira.permission;

import org.ofbiz.core.entity.GenericValue;

/** A row of a scheme or of one of its entities, which is only handed on. Immutable. */
public final class SchemeRow extends GenericValue {
  private final long id;

  public SchemeRow(long id) {
    this.id = id;
  }

  @Override
  public Long getLong(String name) {
    return name.equals("id") ? Long.valueOf(id) : super.getLong(name);
  }
}
