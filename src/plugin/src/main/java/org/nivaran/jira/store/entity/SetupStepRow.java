package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What became of an item of the last run of the set-up. */
@Table("SETUP_STEP")
public interface SetupStepRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(120)
  String getItemKey();

  int getSeq();

  @StringLength(40)
  String getPart();

  @StringLength(255)
  String getName();

  @StringLength(16)
  String getOutcome();

  @StringLength(StringLength.UNLIMITED)
  String getDetails();
}
