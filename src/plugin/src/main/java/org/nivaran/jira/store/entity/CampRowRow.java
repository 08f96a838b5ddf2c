package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A row of a register. Its cells are forgotten some time after it is registered. */
@Table("CAMP_ROW")
@Indexes({
  @Index(
      name = "byState",
      methodNames = {"getBatchId", "getState", "getRowNo"})
})
public interface CampRowRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  long getBatchId();

  int getRowNo();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getCells();

  @NotNull
  @StringLength(20)
  String getState();

  @StringLength(StringLength.UNLIMITED)
  String getReasons();

  /** The same for the same words of the same person. */
  @Indexed
  @StringLength(120)
  String getWordsMark();

  /** The same for the same number of another system. */
  @Indexed
  @StringLength(120)
  String getReferenceMark();

  Long getIssueId();

  @StringLength(40)
  String getReference();

  Long getClaimedUntil();

  int getTries();

  Long getSettled();
}
