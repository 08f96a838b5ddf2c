package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.MeetingMarks;
import org.nivaran.core.testing.MeetingMarksContract;

/** {@link AoMeetingMarks} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoMeetingMarksTest extends MeetingMarksContract {

  private final MeetingMarks store;

  public AoMeetingMarksTest(RealDatabase kind) {
    store = new AoMeetingMarks(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected MeetingMarks marks() {
    return store;
  }
}
