package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A grievance about the same thing as one that came before. */
@Table("AFFECTED")
public interface AffectedRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @Unique
  long getIssueId();

  @Indexed
  long getFirstId();

  @NotNull
  String getByUser();

  long getAtTime();
}
