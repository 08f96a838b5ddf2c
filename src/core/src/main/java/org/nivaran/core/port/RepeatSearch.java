package org.nivaran.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.place.PlaceKey;

/** Grievances that a new one may repeat, each list by an index, newest first. Thread safe. */
public interface RepeatSearch {

  /** All of somebody's grievances. */
  List<IssueId> of(Collection<CitizenId> addresses, int limit);

  /** Somebody's open grievances of a category. */
  List<IssueId> openOf(Collection<CitizenId> addresses, CategoryKey category, int limit);

  /** The open grievances of a category at a place that were registered after an instant. */
  List<IssueId> openAt(CategoryKey category, PlaceKey place, Instant after, int limit);

  /** How many grievances somebody registered from an instant on. */
  int count(Collection<CitizenId> addresses, Instant from);
}
