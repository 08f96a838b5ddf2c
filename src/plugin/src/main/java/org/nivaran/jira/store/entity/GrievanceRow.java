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
import net.java.ao.schema.Unique;

/**
 * The projection of an issue. OpenDue, OpenLevel and OpenPost repeat their columns while it is
 * open, OpenBounces is the transfers of an open one that bounced, AwaitsSince when it was resolved
 * while the citizen is asked; OpenSince repeats Opened while it is open, DissatisfiedSince while
 * the citizen is not satisfied besides; SendFrom repeats Opened while it is routed and still at the
 * desk.
 */
@Table("GRIEVANCE")
@Indexes({
  @Index(
      name = "openDue",
      methodNames = {"getOpenDue", "getDepartment"}),
  @Index(
      name = "openAt",
      methodNames = {"getCategory", "getPlace", "getOpenSince"})
})
public interface GrievanceRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @Unique
  long getIssueId();

  @NotNull
  @Unique
  @StringLength(40)
  String getReference();

  @NotNull
  @StringLength(20)
  String getChannel();

  @StringLength(64)
  String getLine();

  @Indexed
  Long getCitizenId();

  @NotNull
  @StringLength(10)
  String getLang();

  @NotNull
  @StringLength(20)
  String getKind();

  @NotNull
  @StringLength(12)
  String getPriority();

  @StringLength(64)
  String getCategory();

  @StringLength(64)
  String getPlace();

  @NotNull
  @StringLength(64)
  String getDepartment();

  @StringLength(64)
  String getPost();

  int getLevelNo();

  @NotNull
  String getReasonKey();

  @StringLength(StringLength.UNLIMITED)
  String getReasonArgs();

  @NotNull
  @StringLength(24)
  String getState();

  long getOpened();

  /** Null in rows of before this column, which were counted by {@link #getOpened}. */
  Long getRegistered();

  Long getDueAt();

  Long getResolved();

  @StringLength(24)
  String getResolution();

  @NotNull
  @StringLength(16)
  String getSatisfaction();

  int getTransfers();

  int getReopenings();

  int getRevision();

  Long getOpenDue();

  @Indexed
  Integer getOpenLevel();

  @Indexed
  @StringLength(64)
  String getOpenPost();

  @Indexed
  Integer getOpenBounces();

  @Indexed
  Long getAwaitsSince();

  @Indexed
  Long getSendFrom();

  @Indexed
  Long getOpenSince();

  @Indexed
  Long getDissatisfiedSince();
}
