package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A call, put together from its events. */
@Table("CALL")
public interface CallRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  /** Line and the exchange's id. */
  @NotNull
  @Unique
  String getCallKey();

  @NotNull
  @StringLength(64)
  String getLineKey();

  @NotNull
  @StringLength(20)
  String getStage();

  /** {@code IN} or {@code OUT}. */
  @NotNull
  @StringLength(10)
  String getDirection();

  @Indexed
  @StringLength(20)
  String getPhone();

  /** {@code WITHHELD}, or null. */
  @StringLength(20)
  String getCaller();

  String getCalled();

  String getAgent();

  String getQueueName();

  @Indexed
  long getStarted();

  Long getAnswered();

  Long getEnded();

  Long getTalkSeconds();

  @StringLength(20)
  String getOutcome();

  /** What was pressed, as JSON by the step of the menu. */
  @StringLength(StringLength.UNLIMITED)
  String getDigits();

  @StringLength(StringLength.UNLIMITED)
  String getRecording();

  @Indexed
  Long getIssueId();

  @Indexed
  long getChanged();

  /** When it was last heard of, while it rings; null afterwards. */
  @Indexed
  Long getRingingSince();

  int getRevision();
}
