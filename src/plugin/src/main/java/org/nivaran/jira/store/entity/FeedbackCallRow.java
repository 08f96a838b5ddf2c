package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A call about a question; the unique key joins issue, attempt and the number of the call. */
@Table("FEEDBACK_CALL")
public interface FeedbackCallRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(80)
  String getUniqueKey();

  @Indexed
  long getIssueId();

  int getAttempt();

  int getTryNo();

  long getAtTime();

  @NotNull
  String getByWhom();

  @NotNull
  @StringLength(16)
  String getResult();
}
