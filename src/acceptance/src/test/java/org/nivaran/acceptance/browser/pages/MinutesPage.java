package org.nivaran.acceptance.browser.pages;

import java.net.URI;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;

/** The minutes of a meeting. */
public final class MinutesPage {
  private final Browser browser;

  private MinutesPage(Browser browser) {
    this.browser = browser;
  }

  public static MinutesPage open(Browser browser, URI base, long meeting) {
    MeetingPage.openOther(browser, base, meeting, "minutes");
    return new MinutesPage(browser);
  }

  public String text() {
    return browser.driver().findElement(By.className("nivaran-minutes")).getText();
  }

  public MinutesPage inEnglish() {
    browser.driver().findElement(By.id("nivaran-other-language")).click();
    browser.waiting().until(driver -> text().contains("Minutes of the"));
    return this;
  }
}
