package org.nivaran.core.architecture.planted.grievance;

/** Planted: a library in the core. */
public final class UsesALibrary {

  public org.assertj.core.api.SoftAssertions library() {
    return new org.assertj.core.api.SoftAssertions();
  }
}
