package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.HealthPage;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/** An admin looks whether the desk is well. */
@Touches({"admin-health", "health-page"})
public class HealthPageIT {
  private final SharedProduct product = new SharedProduct();
  private final Browser browser = new Browser();

  @Rule public final RuleChain rules = RuleChain.outerRule(product).around(browser);

  @Test
  public void saysHowClocksQueuesAndNoticesAre() {
    LoginPage.as(browser, product.base(), "admin");

    HealthPage page = HealthPage.open(browser, product.base(), "admin");
    assertThat(page.title()).isEqualTo("Health");
    for (String fact : new String[] {"tick", "digest", "urgent"}) {
      assertThat(page.fact(fact)).as(fact).isNotBlank();
    }
    assertThat(page.queue("inbox")).startsWith("Came in");
    assertThat(page.queue("outbox")).startsWith("Going out");
    browser.assertAccessible();
    browser.assertFits();
  }
}
