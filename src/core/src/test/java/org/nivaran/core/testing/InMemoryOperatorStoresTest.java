package org.nivaran.core.testing;

import org.nivaran.core.port.AffectedBook;
import org.nivaran.core.port.DraftStore;
import org.nivaran.core.port.PinStore;
import org.nivaran.core.port.PresenceBook;

public class InMemoryOperatorStoresTest extends OperatorStoresContract {

  private final InMemoryAffected affected = new InMemoryAffected();
  private final InMemoryDrafts drafts = new InMemoryDrafts();
  private final InMemoryPresence presence = new InMemoryPresence();
  private final InMemoryPins pins = new InMemoryPins();

  @Override
  protected AffectedBook affected() {
    return affected;
  }

  @Override
  protected DraftStore drafts() {
    return drafts;
  }

  @Override
  protected PresenceBook presence() {
    return presence;
  }

  @Override
  protected PinStore pins() {
    return pins;
  }
}
