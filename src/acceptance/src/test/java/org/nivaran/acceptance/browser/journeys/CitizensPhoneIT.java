package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.PhonePage;
import org.nivaran.acceptance.product.SharedProduct;

/** The phone page itself: it can be used by anyone, on any screen, in both languages. */
public class CitizensPhoneIT {
  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  @Rule public final Browser browser = new Browser();

  @Test
  public void aSentenceIsAnsweredWithAReference() {
    PhonePage phone = PhonePage.open(browser, PRODUCT.base(), "radhika", 1);
    phone.sendExample(0).awaitTick("delivered");

    assertThat(phone.awaitAnswer("RPR-")).containsPattern("RPR-[0-9]{4}-[0-9]{5}-[0-9A-Z]");
    browser.assertAccessible();
    browser.assertNoErrors();
  }

  @Test
  public void textsAreShownAsTexts() {
    PhonePage phone = PhonePage.open(browser, PRODUCT.base(), "meena", 2);
    phone.send("<img src=x onerror=\"window.hacked=1\"> *bold* ${x}").awaitTick("delivered");

    assertThat(phone.messages()).anyMatch(text -> text.contains("<img src=x"));
    assertThat(browser.run("return window.hacked")).isNull();
    browser.assertNoErrors();
  }

  @Test
  public void worksOnANarrowScreenInBothLanguages() {
    browser.asPhone(390, 844);
    PhonePage phone = PhonePage.open(browser, PRODUCT.base(), "ramesh", 3);
    phone.send("Namaste");
    browser.assertFits();
    browser.assertAccessible();
    phone.inEnglish();
    assertThat(phone.window()).startsWith("May answer");
    browser.assertFits();
    browser.assertAccessible();
    browser.picture("phone-narrow");
  }

  @Test
  public void worksWithTheKeyboardAlone() {
    PhonePage phone = PhonePage.open(browser, PRODUCT.base(), "joseph", 4);
    assertThat(phone.tabRound(16)).contains("language", "citizen", "line", "text", "location");
    phone.sendByKeyboard("हमर गांव म बिजली नइ हे").awaitTick("delivered");
  }

  @Test
  public void theWindowShutsTwentyFourHoursLater() {
    PhonePage phone = PhonePage.open(browser, PRODUCT.base(), "meena", 4).inEnglish();
    phone.send("Pension has not come").awaitTick("delivered");
    phone.later();
    browser.waiting().until(driver -> phone.window().contains("templates only"));
  }

  @Test
  public void twoPeopleShareOneHandset() {
    PhonePage phone = PhonePage.open(browser, PRODUCT.base(), "kamla", 4);
    phone.send("मैं कमला, राशन नहीं मिला").awaitTick("delivered");
    phone.choose("pawan", 4);
    browser
        .waiting()
        .until(driver -> phone.messages().stream().anyMatch(text -> text.contains("मैं कमला")));
  }
}
