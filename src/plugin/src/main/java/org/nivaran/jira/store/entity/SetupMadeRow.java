package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A thing in Jira that the set-up has made. */
@Table("SETUP_MADE")
public interface SetupMadeRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(120)
  String getItemKey();

  @StringLength(40)
  String getPart();

  @StringLength(255)
  String getName();

  @StringLength(255)
  String getMadeId();

  long getMadeAt();
}
