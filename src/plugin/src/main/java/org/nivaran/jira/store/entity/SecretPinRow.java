package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What is kept of the secret number of an anonymous grievance. */
@Table("SECRET_PIN")
public interface SecretPinRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @Unique
  long getIssueId();

  @NotNull
  @StringLength(64)
  String getSalt();

  @NotNull
  @StringLength(64)
  String getHash();

  int getRounds();
}
