package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;

import java.net.URI;
import java.nio.file.Path;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The admin page that uploads, enables, disables and removes plugins. */
public final class PluginsPage {
  private static final By UPLOAD = By.id("upload-plugin");

  private final Browser browser;

  private PluginsPage(Browser browser) {
    this.browser = browser;
  }

  /** Opens the page as the admin who is logged in, with the password that it asks for again. */
  public static PluginsPage open(Browser browser, URI base, String password) {
    browser.open(URI.create(base + "/secure/admin/ManagePlugins.jspa"));
    By sudo = By.id("login-form-authenticatePassword");
    browser
        .waiting()
        .until(
            driver ->
                !driver.findElements(sudo).isEmpty() || !driver.findElements(UPLOAD).isEmpty());
    if (!browser.driver().findElements(sudo).isEmpty()) {
      browser.driver().findElement(sudo).sendKeys(password);
      browser.driver().findElement(By.id("login-form-submit")).click();
      browser.waiting().until(presenceOfElementLocated(UPLOAD));
    }
    return new PluginsPage(browser);
  }

  public boolean has(String key) {
    return !browser.driver().findElements(plugin(key)).isEmpty();
  }

  /** The state as shown: enabled, disabled or failed. */
  public String state(String key) {
    return browser
        .driver()
        .findElement(plugin(key))
        .findElement(By.cssSelector(".plugin-state"))
        .getText();
  }

  public PluginsPage upload(Path jar) {
    browser.driver().findElement(By.id("plugin-file")).sendKeys(jar.toString());
    press(browser.driver().findElement(By.id("upm-upload")));
    return this;
  }

  /** Presses enable, disable or uninstall. */
  public PluginsPage press(String key, String action) {
    press(
        browser
            .driver()
            .findElement(plugin(key))
            .findElement(By.cssSelector("button[value=" + action + "]")));
    return this;
  }

  private void press(WebElement button) {
    button.click();
    browser.patientWaiting().until(stalenessOf(button));
    browser.patientWaiting().until(presenceOfElementLocated(UPLOAD));
  }

  private static By plugin(String key) {
    return By.cssSelector(".upm-plugin[data-key='" + key + "']");
  }
}
