package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A reference promised to something that came in. */
@Table("RESERVATION")
public interface ReservationRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  String getUniqueKey();

  @NotNull
  @Unique
  @StringLength(40)
  String getReference();

  @NotNull
  @StringLength(20)
  String getChannel();

  @StringLength(64)
  String getLine();

  Long getCitizenId();

  @NotNull
  @StringLength(10)
  String getLang();

  long getReceived();
}
