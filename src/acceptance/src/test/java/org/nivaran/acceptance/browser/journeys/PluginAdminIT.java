package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.browser.pages.PluginsPage;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.product.Artifacts;
import org.nivaran.acceptance.product.OwnProduct;

/** A Jira admin disables, enables, replaces and removes the app; the data stay. */
public class PluginAdminIT {
  private static final String NIVARAN = "org.nivaran.jira";

  private final OwnProduct product = new OwnProduct();
  private final Browser browser = new Browser();

  @Rule public final RuleChain rules = RuleChain.outerRule(product).around(browser);

  @Test
  public void theAppComesAndGoesAndItsDataStay() {
    Citizen before = Citizen.fresh();
    product.line(1).text(before, "हैंडपंप खराब है");
    String reference = product.graph().awaitReference(before);

    URI base = product.base();
    LoginPage.as(browser, base, "admin");
    PluginsPage plugins = PluginsPage.open(browser, base, "admin");
    assertThat(plugins.has(NIVARAN)).isTrue();
    browser.assertAccessible();

    plugins.press(NIVARAN, "disable");
    assertThat(product.anonymous().get("/rest/nivaran/1.0/health").status()).isEqualTo(404);
    assertThat(product.line(1).verify("subscribe", "demo-verify-token", "1").status())
        .isEqualTo(404);

    plugins.press(NIVARAN, "enable");
    Citizen between = Citizen.fresh();
    product.line(1).text(between, "नाली जाम है");
    product.graph().awaitReference(between);

    plugins.press(NIVARAN, "uninstall");
    assertThat(plugins.has(NIVARAN)).isFalse();
    plugins.upload(Artifacts.pluginJar());
    assertThat(plugins.has(NIVARAN)).isTrue();

    product.deskAs("operator").grievance(reference).expect(200);
    Citizen after = Citizen.fresh();
    product.line(1).text(after, "सड़क पर गड्ढा है");
    product.graph().awaitReference(after);
  }
}
