package org.nivaran.core.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.core.port.OfficerNotices;

/** Remembers what officers were told. */
public final class RecordingOfficers implements OfficerNotices {

  private final List<OfficerNotice> told = new ArrayList<>();
  private @Nullable RuntimeException nextFailure;
  private @Nullable Reason refusal;

  @Override
  public synchronized Optional<Reason> tell(OfficerNotice notice) {
    RuntimeException failure = nextFailure;
    if (failure != null) {
      nextFailure = null;
      throw failure;
    }
    Reason why = refusal;
    if (why != null) {
      return Optional.of(why);
    }
    told.add(notice);
    return Optional.empty();
  }

  /** Nothing can be handed over, until null is given. */
  public synchronized void refuse(@Nullable Reason why) {
    refusal = why;
  }

  /** The next notice cannot be handed over. */
  public synchronized void failNext(RuntimeException failure) {
    nextFailure = failure;
  }

  public synchronized List<OfficerNotice> told() {
    return List.copyOf(told);
  }
}
