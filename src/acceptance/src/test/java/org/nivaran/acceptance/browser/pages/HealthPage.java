package org.nivaran.acceptance.browser.pages;

import java.net.URI;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;

/** The desk's health in Jira's administration. */
public final class HealthPage {
  private final Browser browser;
  private final RecordsPage page;

  private HealthPage(Browser browser, RecordsPage page) {
    this.browser = browser;
    this.page = page;
  }

  public static HealthPage open(Browser browser, URI base, String password) {
    return new HealthPage(browser, RecordsPage.open(browser, base, "health", password));
  }

  public String title() {
    return page.title();
  }

  /** A moment: {@code tick}, {@code digest} or {@code urgent}. */
  public String fact(String fact) {
    return text("[data-fact=" + fact + "]");
  }

  /** The row of a queue: {@code inbox} or {@code outbox}. */
  public String queue(String queue) {
    return text("[data-queue=" + queue + "]");
  }

  private String text(String selector) {
    return browser.driver().findElement(By.cssSelector("#nivaran-health " + selector)).getText();
  }
}
