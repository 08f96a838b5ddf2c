package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** A page of the desk's own data in Jira's administration, with its forms and reports. */
public final class RecordsPage {
  private static final String PATH = "/plugins/servlet/nivaran/admin/";
  private static final By OURS = By.cssSelector(".nivaran-admin");
  private static final By SUDO = By.id("login-form-authenticatePassword");

  private final Browser browser;
  private final String address;

  private RecordsPage(Browser browser, String address) {
    this.browser = browser;
    this.address = address;
  }

  /**
   * Opens a page as the admin who is logged in, with the password that may be asked for again.
   *
   * @param page such as {@code places} or {@code places?q=tilda}
   */
  public static RecordsPage open(Browser browser, URI base, String page, String password) {
    String address = base + PATH + page;
    browser.open(URI.create(address));
    browser
        .waiting()
        .until(
            driver -> !driver.findElements(SUDO).isEmpty() || !driver.findElements(OURS).isEmpty());
    if (!browser.driver().findElements(SUDO).isEmpty()) {
      browser.driver().findElement(SUDO).sendKeys(password);
      browser.driver().findElement(By.id("login-form-submit")).click();
      browser.waiting().until(presenceOfElementLocated(OURS));
    }
    return new RecordsPage(browser, address);
  }

  public String title() {
    return browser.driver().findElement(By.cssSelector(".nivaran-admin h2")).getText();
  }

  /** The rows of the list, each as it reads. */
  public List<String> rows() {
    return browser.driver().findElements(By.cssSelector(".nivaran-records tbody tr")).stream()
        .map(WebElement::getText)
        .toList();
  }

  public RecordsPage search(String text) {
    WebElement field = browser.driver().findElement(By.id("nivaran-search"));
    field.clear();
    field.sendKeys(text);
    return submit(field);
  }

  /** Shows only rows of which we are so sure. */
  public RecordsPage certainty(String value) {
    WebElement field = browser.driver().findElement(By.id("nivaran-certainty"));
    new Select(field).selectByValue(value);
    return submit(field);
  }

  /** What is kept for how long, what would go now and what went, each as it reads. */
  public List<String> erasure() {
    return browser.driver().findElements(By.cssSelector("#nivaran-erasure tbody tr")).stream()
        .map(WebElement::getText)
        .toList();
  }

  /** Whether the page leads to where open clocks are counted anew. */
  public boolean leadsToRecalculation() {
    return !browser.driver().findElements(By.id("nivaran-recalculation")).isEmpty();
  }

  public RecordsPage add() {
    return click("#nivaran-new");
  }

  /** Opens the first row of the list. */
  public RecordsPage edit() {
    return click(".nivaran-records tbody a");
  }

  public RecordsPage remove() {
    return click("#nivaran-remove");
  }

  public RecordsPage history() {
    return click("#nivaran-history");
  }

  public RecordsPage fill(String field, String value) {
    WebElement input = browser.driver().findElement(By.id("nivaran-record-" + field));
    if (input.getTagName().equals("select")) {
      new Select(input).selectByValue(value);
    } else if ("date".equals(input.getDomProperty("type"))) {
      // Typing depends on the browser's language.
      browser.run(
          "document.getElementById(arguments[0]).value = arguments[1];",
          "nivaran-record-" + field,
          value);
    } else {
      input.clear();
      input.sendKeys(value);
    }
    return this;
  }

  public String filled(String field) {
    String value =
        browser.driver().findElement(By.id("nivaran-record-" + field)).getDomProperty("value");
    return value == null ? "" : value;
  }

  /** What the form says is wrong with a field. */
  public String error(String field) {
    return browser.driver().findElement(By.id("nivaran-record-" + field + "-error")).getText();
  }

  public RecordsPage save() {
    return click("#nivaran-record button[type=submit]");
  }

  /** What the page says is wrong, as a whole. */
  public String problems() {
    return text(".nivaran-errors");
  }

  /** What was done, or an empty text. */
  public String done() {
    return text(".nivaran-admin .aui-message-success");
  }

  /** What a change does to grievances, or an empty text. */
  public String effect() {
    return text(".nivaran-effect");
  }

  public String preview() {
    return text("#nivaran-preview");
  }

  public RecordsPage upload(Path file) {
    browser.driver().findElement(By.id("nivaran-file")).sendKeys(file.toString());
    return click("#nivaran-upload button[type=submit]");
  }

  public String report() {
    return text("#nivaran-report");
  }

  /** The wrong rows of a report. */
  public String wrong() {
    return text("#nivaran-wrong");
  }

  public RecordsPage apply() {
    return click("#nivaran-apply button[type=submit]");
  }

  public RecordsPage tryOut(String sentence) {
    browser.driver().findElement(By.id("nivaran-try-text")).sendKeys(sentence);
    return click("#nivaran-try-now");
  }

  public String tried() {
    return text("#nivaran-tried");
  }

  /** The file behind a link, as text. */
  public String download(String link) {
    String href = browser.driver().findElement(By.cssSelector(link)).getDomProperty("href");
    Object content =
        browser.run(
            "var r = new XMLHttpRequest(); r.open('GET', arguments[0], false); r.send();"
                + " return r.getResponseHeader('Content-Disposition') + '\\n' + r.responseText;",
            String.valueOf(href));
    return String.valueOf(content);
  }

  public RecordsPage again() {
    browser.open(URI.create(address));
    return this;
  }

  private String text(String selector) {
    List<WebElement> found = browser.driver().findElements(By.cssSelector(selector));
    return found.isEmpty() ? "" : found.get(0).getText();
  }

  private RecordsPage click(String selector) {
    WebElement link = browser.driver().findElement(By.cssSelector(selector));
    WebElement page = browser.driver().findElement(OURS);
    link.click();
    return arrived(page);
  }

  private RecordsPage submit(WebElement field) {
    WebElement page = browser.driver().findElement(OURS);
    field.submit();
    return arrived(page);
  }

  private RecordsPage arrived(WebElement before) {
    browser.awaitGone(before);
    browser.waiting().until(presenceOfElementLocated(OURS));
    return this;
  }
}
