package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The desk's own video rooms. */
@Table("VIDEO_ROOM")
public interface VideoRoomRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(64)
  String getRoomKey();

  @NotNull
  @StringLength(255)
  String getBaseUrl();

  @NotNull
  @StringLength(255)
  String getAppId();

  @StringLength(StringLength.MAX_LENGTH)
  String getAppSecret();
}
