package org.nivaran.acceptance.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.IssuePage;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.browser.pages.RecordsPage;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The pages about clocks in Jira's administration, and the clocks on the issue. */
@Touches({
  "admin-recalculation",
  "recalculation-page",
  "recalculation-script",
  "admin-registered-now",
  "registered-now-page",
  "admin-clock-history",
  "clock-history-page"
})
public class ClockPagesIT {
  private static final By OURS = By.cssSelector(".nivaran-admin");

  private final SharedProduct product = new SharedProduct();
  private final Browser browser = new Browser();

  @Rule public final RuleChain rules = RuleChain.outerRule(product).around(browser);

  @Test
  public void clocksAreCountedAnew() {
    grievance();
    LoginPage.as(browser, product.base(), "admin");
    open("recalculation");
    browser.assertAccessible();
    press("#nivaran-preview button[type=submit]");
    assertThat(text("[data-count=looked]")).isNotEqualTo("0");
    assertThat(text("[data-count=failing]")).isEqualTo("0");
    browser.assertAccessible();
    browser.assertNoErrors();
    press("#nivaran-begin button[type=submit]");
    assertThat(text("#nivaran-begin-reason-error")).isNotEmpty();
    String why = "Page test " + System.nanoTime();
    browser.driver().findElement(By.id("nivaran-begin-reason")).sendKeys(why);
    press("#nivaran-begin button[type=submit]");
    assertThat(text(".aui-message-success")).isNotEmpty();
    browser.assertAccessible();
    browser.patientWaiting().until(driver -> text(".nivaran-latest").contains(why));
    browser.assertAccessible();
    browser.assertFits();
    browser.picture("admin-recalculation");
  }

  @Test
  public void aLimitIsTriedOut() {
    LoginPage.as(browser, product.base(), "admin");
    open("registered-now");
    browser.assertAccessible();
    new Select(browser.driver().findElement(By.id("nivaran-now-category")))
        .selectByValue("handpump");
    browser.driver().findElement(By.id("nivaran-now-at")).sendKeys("2026-11-24 02:00");
    press("#nivaran-now button[type=submit]");
    assertThat(text("[data-clock=CITIZEN] .nivaran-due")).contains("Nov 2026");
    assertThat(text("[data-clock=CITIZEN] .nivaran-rule")).isNotEmpty();
    assertThat(text("[data-clock=CITIZEN] .nivaran-passed")).isNotEmpty();
    browser.driver().findElement(By.cssSelector("[data-clock=CITIZEN] summary")).click();
    assertThat(text("[data-clock=CITIZEN] details")).contains("24 Nov 2026");
    browser.assertAccessible();
    browser.picture("admin-registered-now");
    browser.assertNoErrors();

    WebElement place = browser.driver().findElement(By.id("nivaran-now-place"));
    place.sendKeys("nowhere");
    press("#nivaran-now button[type=submit]");
    assertThat(text("#nivaran-now-place-error")).contains("nowhere");
  }

  @Test
  public void historiesAreComparedAndExported() {
    grievance();
    LoginPage.as(browser, product.base(), "admin");
    open("clock-history");
    browser.assertAccessible();
    press("#nivaran-check-now");
    assertThat(text("#nivaran-found")).contains("differ from their history: 0");
    browser.driver().findElement(By.id("nivaran-check-reference")).sendKeys("nonsense");
    press("#nivaran-check-now");
    assertThat(text("#nivaran-check .error")).isNotEmpty();
    browser.assertAccessible();
  }

  @Test
  public void theIssueTellsItsClocksAndIsSentBackToALowerLevel() {
    String key = grievance();
    Jira nodal = product.as("nodal");
    product.as("phe").resolve(key).expect(204);
    nodal.move(key, "Reopen", JsonNodeFactory.instance.objectNode()).expect(204);
    LoginPage.as(browser, product.base(), "nodal");
    IssuePage.open(browser, product.base(), key);
    browser.driver().findElement(By.cssSelector("[data-clock=CITIZEN] summary")).click();
    assertThat(text("[data-clock=CITIZEN] .nivaran-why-due")).contains("Due ");
    assertThat(text("[data-clock=CITIZEN] .nivaran-calendar")).isNotEmpty();
    assertThat(text(".nivaran-history")).contains("reopened");
    browser.driver().findElement(By.cssSelector(".nivaran-lower summary")).click();
    browser.assertAccessible();
    browser.driver().findElement(By.id("nivaran-lower-reason")).sendKeys("Back to the officer");
    WebElement page = browser.driver().findElement(By.id("issue-content"));
    browser.driver().findElement(By.id("nivaran-lower-submit")).click();
    browser.waiting().until(stalenessOf(page));
    browser.waiting().until(presenceOfElementLocated(By.cssSelector(".nivaran-history")));
    assertThat(text(".nivaran-history")).contains("Back to the officer");
    assertThat(text(".nivaran-level")).isEqualTo("L1");
    assertThat(browser.count(".nivaran-lower")).isZero();
    browser.picture("issue-clocks");
    browser.assertNoErrors();
  }

  private String grievance() {
    Jira operator = product.as("operator");
    Jira officer = product.as("phe");
    String key =
        operator
            .create("Grievance", "हैंडपंप", "हमारे गांव का हैंडपंप खराब है")
            .expect(201)
            .json()
            .path("key")
            .asText();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> officer.moves(key), moves -> moves.contains("Take up"));
    return key;
  }

  private void open(String page) {
    RecordsPage.open(browser, product.base(), page, "admin");
  }

  private void press(String selector) {
    WebElement page = browser.driver().findElement(OURS);
    browser.driver().findElement(By.cssSelector(selector)).click();
    browser.waiting().until(stalenessOf(page));
    browser.waiting().until(presenceOfElementLocated(OURS));
  }

  private String text(String selector) {
    return browser.driver().findElements(By.cssSelector(selector)).stream()
        .findFirst()
        .map(WebElement::getText)
        .orElse("");
  }
}
