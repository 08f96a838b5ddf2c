package org.nivaran.core.port;

import org.nivaran.core.notify.Dispatch;
import org.nivaran.core.notify.SendOutcome;

/** Carries a message to a citizen. */
public interface Messenger {

  /**
   * Sends, and waits for the channel's answer. Not idempotent: a second call is a second message.
   *
   * @return what is known; {@link SendOutcome.Unknown} whenever the request may have arrived. Does
   *     not throw for anything the channel or the network does.
   */
  SendOutcome send(Dispatch dispatch);
}
