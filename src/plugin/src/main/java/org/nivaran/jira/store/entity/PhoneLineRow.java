package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How the exchange of a line tells about calls. */
@Table("PHONE_LINE")
public interface PhoneLineRow extends RawEntity<Long> {

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
  String getPreset();

  @NotNull
  @StringLength(60)
  String getZone();

  @StringLength(StringLength.UNLIMITED)
  String getMapping();

  /** The last part of its address; null for the one of all lines. */
  @StringLength(StringLength.UNLIMITED)
  String getSecret();

  /** One that is still taken, so that the secret can be changed without losing a call. */
  @StringLength(StringLength.UNLIMITED)
  String getFormerSecret();

  /** With what the exchange signs. */
  @StringLength(StringLength.UNLIMITED)
  String getSigningKey();

  /** The address as the exchange calls it, for its signature. */
  @StringLength(StringLength.UNLIMITED)
  String getPublicUrl();

  /** From where recordings may be fetched, as JSON. */
  @StringLength(StringLength.UNLIMITED)
  String getRecordingHosts();
}
