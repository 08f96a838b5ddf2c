package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.FeedbackBook;
import org.nivaran.core.port.FeedbackStore;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.testing.FeedbackBookContract;

/** {@link AoFeedbackBook} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoFeedbackBookTest extends FeedbackBookContract {

  private final FeedbackBook book;
  private final FeedbackStore questions;
  private final GrievanceStore grievances;

  public AoFeedbackBookTest(RealDatabase kind) {
    Database database = kind.emptied().database();
    book = new AoFeedbackBook(database);
    questions = new AoFeedbackStore(database);
    grievances = new AoGrievanceStore(database);
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected FeedbackBook book() {
    return book;
  }

  @Override
  protected FeedbackStore questions() {
    return questions;
  }

  @Override
  protected GrievanceStore grievances() {
    return grievances;
  }
}
