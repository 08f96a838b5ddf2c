package org.nivaran.acceptance.browser.pages;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The register of a camp: where it is brought, and its own page. */
public final class CampPage {
  private final Browser browser;

  private CampPage(Browser browser) {
    this.browser = browser;
  }

  public static CampPage open(Browser browser, URI base) {
    browser.open(URI.create(base + "/plugins/servlet/nivaran/camp"));
    return new CampPage(browser);
  }

  /** Brings a file. */
  public CampPage bring(String camp, Path file) {
    find("nivaran-camp-name").sendKeys(camp);
    find("nivaran-camp-file").sendKeys(file.toString());
    WebElement send = find("nivaran-camp-send");
    send.click();
    browser.awaitGone(send);
    return this;
  }

  public String problem() {
    List<WebElement> found = browser.driver().findElements(By.id("nivaran-camp-problem"));
    return found.isEmpty() ? "" : found.get(0).getText();
  }

  /** The name of the column that was chosen for something. */
  public String column(String key) {
    return new Select(find("nivaran-column-" + key)).getFirstSelectedOption().getText();
  }

  /** Presses {@code check}, {@code register}, {@code pause}, {@code continue} or {@code retry}. */
  public CampPage press(String what) {
    find("nivaran-camp-" + what).click();
    return this;
  }

  public CampPage undo() {
    find("nivaran-camp-undo-details").findElement(By.tagName("summary")).click();
    return press("undo");
  }

  /** Waits until the register has come so far. */
  public CampPage awaitState(String state) {
    browser
        .patientWaiting()
        .ignoring(StaleElementReferenceException.class)
        .until(driver -> state.equals(state()));
    return this;
  }

  public String state() {
    return find("nivaran-camp-work").getDomAttribute("data-state");
  }

  /** How many rows there are in each state, by its key. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (WebElement row :
        browser.driver().findElements(By.cssSelector("#nivaran-camp-counts [data-count]"))) {
      counts.put(
          row.getDomAttribute("data-count"),
          Integer.valueOf(row.findElement(By.tagName("td")).getText()));
    }
    return counts;
  }

  /** The rows that are not registered, as one text. */
  public String rows() {
    return find("nivaran-camp-rows").getText();
  }

  /** The path of a link of the page, after the host. */
  public String link(String id) {
    return URI.create(find("nivaran-camp-" + id).getDomProperty("href")).toString();
  }

  /** The references on the slips, which are shown now. */
  public List<String> slips() {
    return browser.driver().findElements(By.className("nivaran-slip-reference")).stream()
        .map(WebElement::getText)
        .toList();
  }

  private WebElement find(String id) {
    return browser.driver().findElement(By.id(id));
  }
}
