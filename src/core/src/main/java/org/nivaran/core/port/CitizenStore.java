package org.nivaran.core.port;

import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.NewCitizen;
import org.nivaran.core.intake.PhoneNumber;

/**
 * The people we hear from. Several may have the same number; each business-scoped id belongs to
 * one.
 */
public interface CitizenStore {

  Optional<Citizen> find(CitizenId id);

  /** Everybody with this number, longest known first. */
  List<Citizen> byPhone(PhoneNumber phone);

  Optional<Citizen> byBusinessScopedId(String id);

  /**
   * Adds a person. If the business-scoped id is there already, also when another node adds it at
   * the same moment, nobody is added and the one who has it is returned. A number is never a reason
   * not to add.
   */
  Citizen add(NewCitizen citizen);

  /**
   * Writes a person's address, name and language.
   *
   * @return false if the person is gone, or the business-scoped id is somebody else's; nothing
   *     changes
   */
  boolean save(Citizen citizen);
}
