package org.nivaran.acceptance.browser.pages;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nivaran.acceptance.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The pages of the time-limit meeting. */
public final class MeetingPage {
  private static final String PATH = "/plugins/servlet/nivaran/meeting";

  private final Browser browser;

  private MeetingPage(Browser browser) {
    this.browser = browser;
  }

  /** Comes by the link in Jira's header and plans a meeting for a day. */
  public static MeetingPage plan(Browser browser, URI base, String day) {
    browser.open(URI.create(base + "/secure/Dashboard.jspa"));
    browser.waiting().until(elementToBeClickable(By.id("nivaran-meeting-menu"))).click();
    WebElement date = browser.waiting().until(presenceOfElementLocated(By.id("nivaran-plan-date")));
    browser.run("arguments[0].value = arguments[1]", date, day);
    browser.driver().findElement(By.cssSelector("#nivaran-plan button")).click();
    return new MeetingPage(browser).read();
  }

  public static MeetingPage open(Browser browser, URI base, long id) {
    browser.open(URI.create(base + PATH + "/" + id));
    return new MeetingPage(browser).read();
  }

  /** Goes to another page of a meeting and waits until it is whole. */
  static void openOther(Browser browser, URI base, long id, String what) {
    browser.open(URI.create(base + PATH + "/" + id + "/" + what));
    browser.waiting().until(presenceOfElementLocated(By.className("nivaran-meeting")));
    browser
        .waiting()
        .until(driver -> driver.findElements(By.cssSelector("[aria-busy=true]")).isEmpty());
  }

  private MeetingPage read() {
    browser.waiting().until(presenceOfElementLocated(By.cssSelector("#nivaran-live[data-state]")));
    return this;
  }

  public long id() {
    return Long.parseLong(
        browser.driver().findElement(By.id("nivaran-live")).getAttribute("data-id"));
  }

  /** The references on the agenda, in their order. */
  public List<String> agenda() {
    return browser.driver().findElements(By.cssSelector("#nivaran-agenda .nivaran-item")).stream()
        .map(item -> item.getAttribute("data-reference"))
        .toList();
  }

  /** What is said about a grievance. */
  public String item(String reference) {
    return browser.driver().findElement(item(reference, "")).getText();
  }

  public MeetingPage begin() {
    return sure("nivaran-begin", "held");
  }

  public MeetingPage close() {
    return sure("nivaran-close", "closed");
  }

  private MeetingPage sure(String button, String state) {
    browser.driver().findElement(By.id(button)).click();
    browser
        .waiting()
        .until(elementToBeClickable(By.cssSelector("#nivaran-sure [data-sure=yes]")))
        .click();
    browser
        .waiting()
        .until(presenceOfElementLocated(By.cssSelector("#nivaran-live[data-state=" + state + "]")));
    return this;
  }

  /** Goes to where a meeting is moved, unless it is there, and moves it. */
  public MeetingPage move(String day, String reason) {
    toReplanning();
    browser.run(
        "arguments[0].value = arguments[1]; arguments[0].form.noValidate = true",
        browser.driver().findElement(By.id("nivaran-move-date")),
        day);
    return replan("nivaran-move", reason);
  }

  public MeetingPage cancel(String reason) {
    toReplanning();
    return replan("nivaran-cancel", reason);
  }

  private void toReplanning() {
    if (browser.count("#nivaran-move") == 0) {
      browser.waiting().until(elementToBeClickable(By.id("nivaran-to-replan"))).click();
      browser.waiting().until(presenceOfElementLocated(By.id("nivaran-move")));
    }
  }

  private MeetingPage replan(String form, String reason) {
    WebElement words = browser.driver().findElement(By.id(form + "-reason"));
    words.clear();
    words.sendKeys(reason);
    WebElement button = browser.driver().findElement(By.cssSelector("#" + form + " button"));
    button.click();
    browser.awaitGone(button);
    browser.waiting().until(presenceOfElementLocated(By.className("nivaran-meeting")));
    return this;
  }

  public MeetingPage planAgain() {
    browser.driver().findElement(By.id("nivaran-to-replan")).click();
    browser
        .waiting()
        .until(elementToBeClickable(By.cssSelector("#nivaran-plan-again button")))
        .click();
    return read();
  }

  /** Why it was not moved or cancelled. */
  public String replanError() {
    return browser.driver().findElement(By.cssSelector(".nivaran-meeting .error")).getText();
  }

  /** How it was moved and cancelled, the last change first. */
  public String replanned() {
    return browser
        .waiting()
        .until(presenceOfElementLocated(By.className("nivaran-replanned")))
        .getText();
  }

  public MeetingPage type(String reference, String field, String text) {
    field(reference, field).sendKeys(text);
    return this;
  }

  /** Types an instruction and goes on to the next grievance with the keyboard. */
  public MeetingPage typeAndGoOn(String reference, String text) {
    field(reference, "instruction").sendKeys(text, Keys.chord(Keys.CONTROL, Keys.ENTER));
    return this;
  }

  /** The reference of the grievance that the keyboard is at. */
  public String focused() {
    return String.valueOf(
        browser.run("return document.activeElement.closest('.nivaran-item').dataset.reference"));
  }

  public MeetingPage chooseDay(String reference, String day) {
    browser.run(
        "arguments[0].value = arguments[1];"
            + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}));"
            + "arguments[0].dispatchEvent(new Event('change', {bubbles: true}));",
        field(reference, "nextDate"),
        day);
    return this;
  }

  public String value(String reference, String field) {
    return String.valueOf(field(reference, field).getAttribute("value"));
  }

  public boolean mayWrite(String reference) {
    return field(reference, "instruction").isEnabled();
  }

  /** Waits until a field holds a text that this or another browser has written. */
  public MeetingPage awaitValue(String reference, String field, String text) {
    browser.waiting().until(driver -> value(reference, field).equals(text));
    return this;
  }

  public MeetingPage awaitSaved() {
    return awaitState("saved");
  }

  public MeetingPage awaitState(String state) {
    browser
        .waiting()
        .until(
            presenceOfElementLocated(By.cssSelector("#nivaran-state[data-state=" + state + "]")));
    return this;
  }

  /** What the line at the top says. */
  public String state() {
    return browser.driver().findElement(By.id("nivaran-state")).getText();
  }

  /** What another has written into the same field. */
  public String awaitConflict(String reference) {
    return browser
        .waiting()
        .until(presenceOfElementLocated(item(reference, ".nivaran-conflict blockquote")))
        .getText();
  }

  public MeetingPage settle(String reference, String choice) {
    browser
        .driver()
        .findElement(item(reference, ".nivaran-conflict [data-choice=" + choice + "]"))
        .click();
    return this;
  }

  public MeetingPage attends(String department, String presence) {
    browser.run("document.getElementById('nivaran-attendance').open = true");
    new Select(
            browser
                .driver()
                .findElement(
                    By.cssSelector(
                        "#nivaran-attendance tr[data-department=" + department + "] select")))
        .selectByValue(presence);
    return this;
  }

  /** A department's figure. */
  public String figure(String department, String figure) {
    return link(department, figure).getText();
  }

  /** The query of the list behind a department's figure. */
  public String queryBehind(String department, String figure) {
    String address = String.valueOf(link(department, figure).getAttribute("href"));
    return URLDecoder.decode(
        address.substring(address.indexOf("jql=") + 4), StandardCharsets.UTF_8);
  }

  private WebElement link(String department, String figure) {
    return browser
        .driver()
        .findElement(
            By.cssSelector(
                "#nivaran-figures tr[data-department="
                    + department
                    + "] [data-figure="
                    + figure
                    + "] a"));
  }

  /** What was not carried out since the last meeting, by reference. */
  public List<String> notCarriedOut() {
    return browser.driver().findElements(By.cssSelector("#nivaran-undone > li")).stream()
        .map(line -> line.getAttribute("data-reference"))
        .toList();
  }

  /** Says of an instruction of the last meeting that it was carried out. */
  public MeetingPage carriedOut(String reference) {
    browser
        .driver()
        .findElement(By.cssSelector("#nivaran-undone li[data-reference='" + reference + "'] input"))
        .click();
    return this;
  }

  private WebElement field(String reference, String field) {
    return browser.driver().findElement(item(reference, "[data-field=" + field + "]"));
  }

  private static By item(String reference, String inside) {
    return By.cssSelector(".nivaran-item[data-reference='" + reference + "'] " + inside);
  }
}
