package org.nivaran.jira.setup;

import java.util.List;

/** What became of everything that the set-up wants. */
public record SetupResult(List<SetupItem> items) {

  public SetupResult {
    items = List.copyOf(items);
  }

  /** Whether the desk can work now. */
  public boolean isComplete() {
    return items.stream().noneMatch(item -> item.state() == SetupItem.State.FAILED);
  }
}
