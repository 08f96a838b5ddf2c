package org.nivaran.core.testing;

import org.nivaran.core.port.FeedbackBook;
import org.nivaran.core.port.FeedbackStore;
import org.nivaran.core.port.GrievanceStore;

public class InMemoryFeedbackBookTest extends FeedbackBookContract {

  private final InMemoryFeedback questions = new InMemoryFeedback();
  private final InMemoryGrievances grievances = new InMemoryGrievances();
  private final FeedbackBook book = new InMemoryFeedbackBook(questions, grievances);

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
