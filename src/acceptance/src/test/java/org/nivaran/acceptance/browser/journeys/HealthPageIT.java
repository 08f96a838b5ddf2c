package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.browser.pages.RecordsPage;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;
import org.openqa.selenium.By;

/** An admin looks whether the desk is well. */
@Touches({"admin-health", "health-page"})
public class HealthPageIT {
  private final SharedProduct product = new SharedProduct();
  private final Browser browser = new Browser();

  @Rule public final RuleChain rules = RuleChain.outerRule(product).around(browser);

  @Test
  public void saysHowClocksQueuesAndNoticesAre() {
    LoginPage.as(browser, product.base(), "admin");

    assertThat(RecordsPage.open(browser, product.base(), "health", "admin").title())
        .isEqualTo("Health");

    for (String fact : new String[] {"tick", "digest", "urgent"}) {
      assertThat(text("[data-fact=" + fact + "]")).as(fact).isNotBlank();
    }
    assertThat(text("[data-queue=inbox]")).startsWith("Came in");
    assertThat(text("[data-queue=outbox]")).startsWith("Going out");
    browser.assertAccessible();
    browser.assertFits();
  }

  private String text(String selector) {
    return browser.driver().findElement(By.cssSelector("#nivaran-health " + selector)).getText();
  }
}
