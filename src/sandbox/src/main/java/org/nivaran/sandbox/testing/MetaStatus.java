package org.nivaran.sandbox.testing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message that we sent.
 *
 * @param wamid the message's id
 * @param status {@code sent}, {@code delivered}, {@code read}, {@code played} or {@code failed}
 * @param at when it became so
 * @param phone the recipient's number, or null
 * @param userId the recipient's business-scoped id, or null
 * @param callbackData our own {@code biz_opaque_callback_data}, or null when none was sent
 * @param error why it failed, or null
 */
public record MetaStatus(
    String wamid,
    String status,
    Instant at,
    @Nullable String phone,
    @Nullable String userId,
    @Nullable String callbackData,
    @Nullable Problem error) {

  /** A status without callback data and error. */
  public static MetaStatus of(String wamid, String status, Instant at, MetaSender recipient) {
    return new MetaStatus(wamid, status, at, recipient.phone(), recipient.userId(), null, null);
  }

  /**
   * The reason of a {@code failed} status.
   *
   * @param code Meta's error code
   * @param title its short text
   * @param details what exactly was wrong
   */
  public record Problem(int code, String title, String details) {}
}
