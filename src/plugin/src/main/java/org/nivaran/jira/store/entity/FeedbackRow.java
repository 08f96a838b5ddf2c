package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * A question put to a citizen; the unique key joins issue and attempt. From Department on it says
 * what the question is about, null for those of earlier versions; CallDue is null unless a call is
 * wanted and not over.
 */
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

  @Indexed
  long getAsked();

  long getExpires();

  @StringLength(16)
  String getAnswer();

  Long getAnswered();

  @StringLength(64)
  String getDepartment();

  @StringLength(64)
  String getPost();

  @StringLength(20)
  String getChannel();

  @StringLength(64)
  String getCategory();

  @StringLength(10)
  String getLang();

  @StringLength(24)
  String getResolution();

  @StringLength(16)
  String getWay();

  String getHandler();

  @StringLength(16)
  String getCallWhy();

  @Indexed
  Long getCallDue();

  Integer getCallTries();

  Integer getCallAnswered();

  Integer getContradicted();

  Long getReminded();
}
