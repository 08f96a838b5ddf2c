package org.nivaran.core.testing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.MeetingMarks;

public final class InMemoryMarks implements MeetingMarks {

  private final Map<IssueId, Mark> marks = new HashMap<>();

  @Override
  public synchronized Mark mark(Mark mark) {
    Mark first = marks.putIfAbsent(mark.issue(), mark);
    return first == null ? mark : first;
  }

  @Override
  public synchronized Optional<Mark> find(IssueId issue) {
    return Optional.ofNullable(marks.get(issue));
  }

  @Override
  public synchronized void clear(Collection<IssueId> issues) {
    marks.keySet().removeAll(issues);
  }
}
