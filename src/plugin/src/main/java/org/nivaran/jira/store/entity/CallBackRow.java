package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A call that the desk owes somebody. */
@Table("CALL_BACK")
public interface CallBackRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  /** The number while it is open, or something random: there is at most one open of a number. */
  @NotNull
  @Unique
  String getUniqueKey();

  @NotNull
  @StringLength(64)
  String getLineKey();

  @Indexed
  @NotNull
  @StringLength(20)
  String getPhone();

  @NotNull
  @StringLength(20)
  String getState();

  /** The keys of its missed calls, as JSON. */
  @StringLength(StringLength.UNLIMITED)
  String getCalls();

  long getFirstMissed();

  long getLastMissed();

  long getNextTry();

  /** Until when it waits, while it is open. */
  @Indexed
  Long getOpenUntil();

  /** Who tried and what came of it, as JSON. */
  @StringLength(StringLength.UNLIMITED)
  String getAttempts();

  @Indexed
  Long getClosed();

  int getRevision();
}
