package org.nivaran.jira.store.entity;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The registered words of one SMS in one language. */
@Table("SMS_TEMPLATE")
public interface SmsTemplateRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  long getID();

  @NotNull
  @Unique
  String getUniqueKey();

  @NotNull
  @StringLength(60)
  String getMessageKey();

  @NotNull
  @StringLength(10)
  String getLang();

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getWords();

  /** Under which it is registered (DLT). */
  @NotNull
  @StringLength(40)
  String getTemplateId();

  /** Null for that of the gateway. */
  @StringLength(40)
  String getHeader();
}
