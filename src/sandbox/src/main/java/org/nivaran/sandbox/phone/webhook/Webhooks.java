package org.nivaran.sandbox.phone.webhook;

import java.util.concurrent.CompletableFuture;
import org.nivaran.sandbox.phone.account.Line;

/** Posts a webhook once. Implementations are thread safe. */
public interface Webhooks {
  /**
   * Posts a body to a line's webhook, signed.
   *
   * @return the HTTP status of the answer, or a failure when there was none
   */
  CompletableFuture<Integer> post(Line line, byte[] body);
}
