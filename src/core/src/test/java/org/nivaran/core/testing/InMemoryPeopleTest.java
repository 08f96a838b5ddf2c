package org.nivaran.core.testing;

import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.PeopleBook;

public class InMemoryPeopleTest extends PeopleBookContract {

  private final InMemoryCitizens citizens = new InMemoryCitizens();
  private final InMemoryPeople people = new InMemoryPeople(citizens);

  @Override
  protected PeopleBook people() {
    return people;
  }

  @Override
  protected CitizenStore citizens() {
    return citizens;
  }
}
