package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.IssuePage;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.browser.pages.PhonePage;
import org.nivaran.acceptance.browser.pages.SearchPage;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.sandbox.testing.MetaSender;

/** What a citizen writes never becomes part of a page. */
public class HostileTextOnPagesIT {
  private static final String ATTACK =
      "<img src=x onerror=\"window.hacked=1\"> ${issue} #set($a='b') \"'><b>हैंडपंप</b>";

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  @Rule public final Browser browser = new Browser();

  @Test
  public void isTextOnTheIssueInTheListAndOnThePhone() {
    URI base = PRODUCT.base();
    Citizen fresh = Citizen.fresh();
    Citizen citizen =
        new Citizen(MetaSender.of(fresh.address(), fresh.sender().userId(), ATTACK), fresh.token());
    PRODUCT.line(3).text(citizen, ATTACK + " " + citizen.token());
    String reference = PRODUCT.graph().awaitReference(citizen);
    String key =
        PRODUCT
            .as("operator")
            .search("Reference = \"" + reference + "\"")
            .get(0)
            .path("key")
            .asText();

    LoginPage.as(browser, base, "operator");
    IssuePage issue = IssuePage.open(browser, base, key);
    assertThat(issue.description()).contains(ATTACK);
    assertNotHacked();
    SearchPage.open(browser, base, "Reference = \"" + reference + "\"");
    assertNotHacked();
    PhonePage phone = PhonePage.open(browser, base, "imran", 3);
    phone.send(ATTACK).awaitTick("delivered");
    phone.awaitAnswer("RPR-");
    assertNotHacked();
  }

  private void assertNotHacked() {
    assertThat(browser.run("return window.hacked")).isNull();
    assertThat(browser.count("img[src='x']")).isZero();
  }
}
