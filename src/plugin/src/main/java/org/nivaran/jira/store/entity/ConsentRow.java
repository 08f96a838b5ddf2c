package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Somebody asked us to be silent, or to speak again. */
@Table("CONSENT")
public interface ConsentRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  String getUniqueKey();

  @Indexed
  long getCitizenId();

  /** 1 for silence, 0 for speech. */
  long getSilent();

  long getAtTime();

  @StringLength(450)
  String getWords();
}
