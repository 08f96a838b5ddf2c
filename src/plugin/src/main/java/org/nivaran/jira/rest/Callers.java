package org.nivaran.jira.rest;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.Citizen;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.usecase.RecognisingCitizen;

/** Finds the citizen who is on the telephone, or notes a new one. Thread safe. */
public final class Callers {
  private final RecognisingCitizen recognising;
  private final ClusterMutex mutex;

  public Callers(RecognisingCitizen recognising, ClusterMutex mutex) {
    this.recognising = recognising;
    this.mutex = mutex;
  }

  Citizen at(PhoneNumber phone, @Nullable String name, Language language) {
    return mutex.underLock(
        "caller:" + Math.floorMod(phone.e164().hashCode(), 64),
        () -> recognising.recognise(CitizenAddress.of(phone), name, language));
  }
}
