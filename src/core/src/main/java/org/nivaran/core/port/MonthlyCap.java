package org.nivaran.core.port;

/**
 * How many grievances one person may register in a month before the desk asks for a reason. It
 * never keeps anybody from being heard.
 */
public interface MonthlyCap {

  int USUAL = 10;

  /** At least 1. */
  int perPerson();

  /**
   * @throws IllegalArgumentException if it is less than 1
   */
  void set(int perPerson);
}
