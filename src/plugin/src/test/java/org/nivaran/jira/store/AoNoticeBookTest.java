package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.NoticeBook;
import org.nivaran.core.testing.NoticeBookContract;

/** {@link AoNoticeBook} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoNoticeBookTest extends NoticeBookContract {

  private final NoticeBook book;

  public AoNoticeBookTest(RealDatabase kind) {
    book = new AoNoticeBook(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected NoticeBook book() {
    return book;
  }
}
