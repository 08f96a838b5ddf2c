package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;

/** Jira's log-in form. */
public final class LoginPage {
  private LoginPage() {}

  /** Ends the session there may be and logs a demonstration user in, whose password is the name. */
  public static void as(Browser browser, URI base, String user) {
    browser.open(URI.create(base + "/login.jsp"));
    browser.driver().manage().deleteAllCookies();
    browser.open(URI.create(base + "/login.jsp"));
    browser.driver().findElement(By.id("login-form-username")).sendKeys(user);
    browser.driver().findElement(By.id("login-form-password")).sendKeys(user);
    browser.driver().findElement(By.id("login-form-submit")).click();
    browser.waiting().until(presenceOfElementLocated(By.id("header-details-user-fullname")));
  }
}
