package org.nivaran.acceptance.browser.pages;

import java.net.URI;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;

/** A meeting on the projector, one grievance at a time. */
public final class ProjectorPage {
  private static final int MOST_SLIDES = 600;

  private final Browser browser;

  private ProjectorPage(Browser browser) {
    this.browser = browser;
  }

  public static ProjectorPage open(Browser browser, URI base, long meeting) {
    MeetingPage.openOther(browser, base, meeting, "screen");
    return new ProjectorPage(browser);
  }

  /** Goes on until a grievance is shown, and gives what is written there. */
  public String goOnTo(String reference) {
    for (int i = 0; i < MOST_SLIDES; i++) {
      if (browser.count("[data-reference='" + reference + "']") > 0) {
        return browser.driver().findElement(By.className("nivaran-slide")).getText();
      }
      browser.driver().findElement(By.id("nivaran-next")).click();
    }
    throw new AssertionError("No slide of " + reference);
  }
}
