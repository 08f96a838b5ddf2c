package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.StatusPage;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Http;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/** A citizen who never logs in looks how far the grievance has come, on a small telephone. */
@Touches("status-page")
public class StatusPageIT {
  private static final String PATH = "/plugins/servlet/nivaran/status";

  private final SharedProduct product = new SharedProduct();
  private final Browser browser = new Browser();

  @Rule public final RuleChain rules = RuleChain.outerRule(product).around(browser);

  @Test
  public void aCitizenSeesTheStatusAndNobodyElseSeesAnything() {
    Citizen citizen = Citizen.fresh();
    product.line(1).text(citizen, "हमारे गांव तिल्दा का हैंडपंप खराब है");
    String reference = product.graph().awaitReference(citizen);
    String digits = citizen.address().substring(citizen.address().length() - 4);
    browser.asPhone(320, 480);

    StatusPage page = StatusPage.open(browser, product.base());
    assertThat(page.language()).isEqualTo("hi");
    browser.assertAccessible();
    browser.assertFits();
    browser.picture("status-form");
    page.look(reference, digits.equals("0000") ? "1111" : "0000");
    assertThat(page.problem()).isNotBlank();
    browser.assertAccessible();
    browser.assertFits();
    String wrong = page.problem();
    page.look(
        reference.substring(0, 9)
            + (reference.charAt(9) == '9' ? '8' : '9')
            + reference.substring(10),
        digits);
    assertThat(page.problem()).isNotBlank().isNotEqualTo(wrong);

    page.look(reference.toLowerCase(java.util.Locale.ROOT), digits);
    assertThat(page.text("state")).isNotBlank();
    assertThat(page.text("department")).contains("यांत्रिकी");
    assertThat(page.text("steps")).contains("दर्ज हुई");
    assertThat(page.text("due")).isNotBlank();
    browser.assertAccessible();
    browser.assertFits();
    browser.picture("status");
    page.otherLanguage();
    assertThat(page.language()).isEqualTo("en");
    assertThat(page.text("steps")).contains("Registered");
    browser.assertFits();
  }

  @Test
  public void whatDoesNotExistAndWhatIsNotYoursIsOneAnswer() {
    Citizen citizen = Citizen.fresh();
    product.line(1).text(citizen, "हैंडपंप खराब है");
    String reference = product.graph().awaitReference(citizen);
    // A valid reference that nobody has: the check character is the same function for all.
    String digits = citizen.address().endsWith("0000") ? "1111" : "0000";

    Answer mine = look(reference, digits);
    Answer nobodys = look("RPR-9912-00001-" + check("RPR-9912-00001-"), digits);

    assertThat(mine.status()).isEqualTo(404);
    assertThat(nobodys.status()).isEqualTo(404);
    assertThat(nobodys.body().length()).isEqualTo(mine.body().length());
    assertThat(mine.body()).doesNotContain(citizen.address(), "<script");
    assertThat(mine.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(20_000);
    assertThat(mine.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(mine.header("X-Robots-Tag")).contains("noindex");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(look(reference, digits).status()).isEqualTo(429));
    assertThat(
            look(reference, citizen.address().substring(citizen.address().length() - 4)).status())
        .isEqualTo(429);
  }

  /** The check character that the desk does not refuse. */
  private String check(String start) {
    for (char c : "ABC34D67E9FGHJKLMNPQRSTUVWXYZ".toCharArray()) {
      // Without digits nothing is looked up: only the form of the reference is judged.
      if (look(start + c, "").body().contains("गुप्त नंबर लिखें।</div>")) {
        return String.valueOf(c);
      }
    }
    throw new AssertionError("no check character fits " + start);
  }

  private Answer look(String reference, String digits) {
    return product
        .anonymous()
        .post(
            PATH,
            ("reference=" + Http.encode(reference) + "&digits=" + Http.encode(digits))
                .getBytes(StandardCharsets.UTF_8),
            "application/x-www-form-urlencoded");
  }
}
