package org.nivaran.core.testing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.core.port.OfficerNotices;

/** Remembers what officers were told. */
public final class RecordingOfficers implements OfficerNotices {

  private final List<OfficerNotice> told = new ArrayList<>();
  private @Nullable RuntimeException nextFailure;

  @Override
  public synchronized void tell(OfficerNotice notice) {
    RuntimeException failure = nextFailure;
    if (failure != null) {
      nextFailure = null;
      throw failure;
    }
    told.add(notice);
  }

  /** The next notice cannot be handed over. */
  public synchronized void failNext(RuntimeException failure) {
    nextFailure = failure;
  }

  public synchronized List<OfficerNotice> told() {
    return List.copyOf(told);
  }
}
