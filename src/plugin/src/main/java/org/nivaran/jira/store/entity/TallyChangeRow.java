package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * A change of a counter that is written down and not yet gathered into its {@link TallyRow}. Days
 * are counted from 1970-01-01.
 */
@Table("TALLY_CHANGE")
public interface TallyChangeRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  long getDayNo();

  @NotNull
  @StringLength(64)
  String getDepartment();

  @NotNull
  @StringLength(16)
  String getCounter();

  int getAmount();
}
