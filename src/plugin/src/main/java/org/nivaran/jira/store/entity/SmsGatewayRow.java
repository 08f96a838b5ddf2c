package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Through which gateway SMS are sent, and how it is called. */
@Table("SMS_GATEWAY")
public interface SmsGatewayRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(64)
  String getGatewayKey();

  @NotNull
  @StringLength(40)
  String getPreset();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getUrl();

  /** For text that is not in the GSM alphabet; null for the same. */
  @StringLength(StringLength.UNLIMITED)
  String getUnicodeUrl();

  @StringLength(10)
  String getHttpMethod();

  String getUsername();

  @StringLength(StringLength.UNLIMITED)
  String getPassword();

  @StringLength(StringLength.UNLIMITED)
  String getSecureKey();

  /** The entity under which the desk is registered (DLT). */
  @StringLength(40)
  String getEntityId();

  @StringLength(40)
  String getHeader();

  /** Names and values of what is sent, one to a line; null for those of the preset. */
  @StringLength(StringLength.UNLIMITED)
  String getParameters();

  /** How a yes is known; null for that of the preset. */
  @StringLength(StringLength.UNLIMITED)
  String getAccepted();

  /** How a wrong password is known; null for that of the preset. */
  @StringLength(StringLength.UNLIMITED)
  String getDenied();

  /** Which hosts may be called, as JSON. */
  @StringLength(StringLength.UNLIMITED)
  String getHosts();

  /** The last part of the address for delivery reports. */
  @StringLength(StringLength.UNLIMITED)
  String getReportSecret();
}
