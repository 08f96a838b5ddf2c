package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One of the desk's numbers, with the secrets of its webhook. */
@Table("LINE")
public interface LineRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(64)
  String getLineKey();

  @NotNull
  @StringLength(40)
  String getPhoneNumberId();

  @NotNull
  @StringLength(20)
  String getPhoneText();

  @StringLength(StringLength.UNLIMITED)
  String getVerifyToken();

  @StringLength(StringLength.UNLIMITED)
  String getAppSecret();

  @StringLength(StringLength.UNLIMITED)
  String getAccessToken();

  /** The version of the Graph API, as {@code v26.0}; null for the usual one. */
  @StringLength(12)
  String getGraphVersion();
}
