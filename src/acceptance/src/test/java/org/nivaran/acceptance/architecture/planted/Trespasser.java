package org.nivaran.acceptance.architecture.planted;

import org.nivaran.sandbox.phone.PhoneSettings;
import org.openqa.selenium.By;

/** Breaks every rule of the acceptance tests, so that the rules can be seen to work. */
final class Trespasser {
  static final By LOCATOR = By.id("anything");

  private Trespasser() {}

  static PhoneSettings inside() {
    return PhoneSettings.demo();
  }

  static void sleep() throws InterruptedException {
    Thread.sleep(0);
  }
}
