package org.nivaran.core.port;

import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.SecretPin;

/** The secret numbers of anonymous grievances, as hashes. */
public interface PinStore {

  /** Keeps a secret number for a grievance; an older one is not valid any more. */
  void save(IssueId issue, SecretPin pin);

  Optional<SecretPin> find(IssueId issue);
}
