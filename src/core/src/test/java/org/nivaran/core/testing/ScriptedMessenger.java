package org.nivaran.core.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.nivaran.core.notify.Dispatch;
import org.nivaran.core.notify.SendOutcome;
import org.nivaran.core.port.Messenger;

/** Takes every message, except for what a test tells it to answer next. */
public final class ScriptedMessenger implements Messenger {

  private final Deque<SendOutcome> answers = new ArrayDeque<>();
  private final List<Dispatch> sent = new ArrayList<>();

  /** Answers this once, after what it was told before. */
  public synchronized void next(SendOutcome answer) {
    answers.add(answer);
  }

  @Override
  public synchronized SendOutcome send(Dispatch dispatch) {
    sent.add(dispatch);
    SendOutcome answer = answers.poll();
    return answer != null ? answer : new SendOutcome.Accepted("wamid." + sent.size());
  }

  /** Everything that it was asked to send, in order. */
  public synchronized List<Dispatch> sent() {
    return List.copyOf(sent);
  }
}
