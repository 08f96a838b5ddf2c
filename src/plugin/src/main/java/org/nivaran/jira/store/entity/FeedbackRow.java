package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A question put to a citizen; the unique key joins issue and attempt. */
@Table("FEEDBACK")
public interface FeedbackRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  @StringLength(60)
  String getUniqueKey();

  @Indexed
  long getIssueId();

  int getAttempt();

  long getAsked();

  long getExpires();

  @StringLength(16)
  String getAnswer();

  Long getAnswered();
}
