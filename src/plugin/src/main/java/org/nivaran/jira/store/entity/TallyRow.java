package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * A counter of a department on a day; the unique key joins the three. Days are counted from
 * 1970-01-01.
 */
@Table("TALLY")
@Indexes({
  @Index(
      name = "byDay",
      methodNames = {"getCounter", "getDayNo"})
})
public interface TallyRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(120)
  String getUniqueKey();

  long getDayNo();

  @NotNull
  @StringLength(64)
  String getDepartment();

  @NotNull
  @StringLength(16)
  String getCounter();

  long getAmount();
}
