package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One of the answers to a question; all are kept. */
@Table("FEEDBACK_REPLY")
public interface FeedbackReplyRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(120)
  String getUniqueKey();

  @Indexed
  long getIssueId();

  int getAttempt();

  Integer getDone();

  int getSatisfied();

  Integer getContacted();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getRemark();

  @NotNull
  @StringLength(16)
  String getWay();

  @NotNull
  String getByWhom();

  long getAtTime();

  int getCounts();
}
