package org.nivaran.core.testing;

import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.RepeatSearch;

public class InMemoryRepeatsTest extends RepeatSearchContract {

  private final InMemoryGrievances grievances = new InMemoryGrievances();

  @Override
  protected RepeatSearch search() {
    return new InMemoryRepeats(grievances);
  }

  @Override
  protected GrievanceStore grievances() {
    return grievances;
  }
}
