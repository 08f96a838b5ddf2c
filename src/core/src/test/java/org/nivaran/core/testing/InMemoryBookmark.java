package org.nivaran.core.testing;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.IssueBookmark;

public final class InMemoryBookmark implements IssueBookmark {

  private volatile @Nullable IssueId last;

  @Override
  public @Nullable IssueId last() {
    return last;
  }

  @Override
  public void keep(@Nullable IssueId issue) {
    last = issue;
  }
}
