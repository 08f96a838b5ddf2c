package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A person we hear from. */
@Table("CITIZEN")
public interface CitizenRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @Indexed
  @StringLength(20)
  String getPhone();

  @Indexed
  String getScopedId();

  /**
   * The business-scoped id, or something random: Active Objects has no unique column with nulls.
   */
  @NotNull
  @Unique
  String getUniqueKey();

  String getName();

  @NotNull
  @StringLength(10)
  String getLang();

  /** What the name sounds like, for finding it. */
  @Indexed
  String getNameKey();

  /** The row that stands for the person, if it is not this one. */
  @Indexed
  Long getMergedInto();

  /** Keys of needs. */
  String getNeeds();

  /** Null for everybody but habitual complainants. */
  @StringLength(450)
  String getHabitualNote();

  Integer getRevision();

  /** In milliseconds; null for who was there before it was noted. */
  Long getCreated();
}
