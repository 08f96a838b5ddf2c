package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What a person and a line are talking about; the unique key joins the two. */
@Table("CONVERSATION")
public interface ConversationRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  String getUniqueKey();

  @Indexed
  long getCitizenId();

  @NotNull
  @StringLength(64)
  String getLine();

  @NotNull
  @StringLength(10)
  String getLang();

  /** 1 if the person asked for the language; null for who was there before it could be asked. */
  Long getChosen();

  Long getOpenIssue();

  Long getLastInbound();
}
