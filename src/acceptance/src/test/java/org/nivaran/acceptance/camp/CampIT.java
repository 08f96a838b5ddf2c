package org.nivaran.acceptance.camp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.rules.TemporaryFolder;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.CampPage;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/** An operator brings the register of a camp. */
@Touches({"camp-menu", "camp-pages", "camp-page"})
public class CampIT {
  private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

  private final SharedProduct product = new SharedProduct();
  private final Browser browser = new Browser();
  private final String word = Citizen.fresh().token();

  @Rule public final RuleChain rules = RuleChain.outerRule(product).around(browser);
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void fromTheListToTheSlipsAndBack() throws Exception {
    LoginPage.as(browser, product.base(), "operator");
    CampPage page = CampPage.open(browser, product.base());
    browser.assertAccessible();
    browser.assertFits();

    page.bring("सुशासन तिहार " + word, register(40));
    assertThat(page.column("text")).isEqualTo("विवरण");
    assertThat(page.column("phone")).isEqualTo("मोबाइल नंबर");
    assertThat(page.column("kind")).isEqualTo("मांग/शिकायत");
    assertThat(page.column("date")).isEqualTo("दिनांक");
    assertThat(page.column("external-reference")).isEqualTo("आवेदन क्रमांक");
    browser.assertAccessible();
    browser.picture("camp-columns");

    page.press("check").awaitState("CHECKED");
    assertThat(page.counts()).containsEntry("GOOD", 40).containsEntry("WRONG", 3);
    assertThat(page.counts()).containsEntry("DUPLICATE", 1);
    assertThat(page.rows()).contains("rounded", "no date", "The same as row 2");
    browser.assertAccessible();
    browser.assertFits();
    browser.picture("camp-checked");
    Jira operator = product.as("operator");
    assertThat(operator.count("text ~ \"" + word + "\"")).isZero();
    String errors =
        operator
            .http()
            .get(page.link("errors-csv").substring(product.base().toString().length()))
            .expect(200)
            .body();
    assertThat(errors)
        .contains("'=cmd", "31/02/2026", "Why not registered")
        .doesNotContain(",=cmd");

    page.press("register").awaitState("IMPORTING");
    page.press("pause").awaitState("PAUSED");
    browser.assertAccessible();
    page.press("continue").awaitState("DONE");
    assertThat(page.counts()).containsEntry("DONE", 40).doesNotContainKey("GOOD");
    assertThat(operator.count("text ~ \"" + word + "\"")).isEqualTo(40);
    assertThat(operator.count("text ~ \"" + word + "\" AND issuetype = Demand")).isEqualTo(20);
    browser.assertAccessible();
    String batch = browser.driver().getCurrentUrl();

    browser.open(java.net.URI.create(page.link("slips")));
    assertThat(page.slips()).hasSize(40).allMatch(each -> each.startsWith("RPR-"));
    browser.assertAccessible();
    browser.picture("camp-slips");

    String touched = operator.search("text ~ \"" + word + "\"").get(0).path("key").asText();
    operator.comment(touched, "फोन किया").expect(201);
    browser.open(java.net.URI.create(batch));
    page.undo().awaitState("UNDONE");
    assertThat(page.counts()).containsEntry("UNDONE", 39).containsEntry("KEPT", 1);
    assertThat(page.rows()).contains("commented");
    assertThat(operator.count("text ~ \"" + word + "\"")).isEqualTo(1);
    browser.assertAccessible();
  }

  @Test
  public void hindiThatIsNotInUnicodeIsTold() throws Exception {
    Path file = folder.newFile("kruti.csv").toPath();
    Files.writeString(
        file,
        "Øekad,uke,fooj.k\n1,lhrk ckbZ,xzke iapk;r esa gS.Miai [kjkc gS\n2,jke,lM+d dk xM~<k\n",
        StandardCharsets.UTF_8);
    LoginPage.as(browser, product.base(), "nodal");

    CampPage page = CampPage.open(browser, product.base()).bring("शिविर", file);

    assertThat(page.problem()).contains("Kruti Dev", "Unicode");
    browser.assertAccessible();
  }

  private Path register(int good) throws Exception {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
    long serial = ChronoUnit.DAYS.between(EXCEL_ZERO, today.minusDays(1));
    String phone = Citizen.fresh().address().substring(2);
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < good; i++) {
      rows.add(
          List.of(
              i + 1,
              "आवेदक " + i,
              i % 2 == 0 ? Long.valueOf(Citizen.fresh().address().substring(2)) : "+91 " + phone,
              i % 2 == 0 ? "मांग" : "शिकायत",
              "हैंडपंप खराब है " + i + " " + word,
              "तिल्दा",
              i % 2 == 0
                  ? serial
                  : "01/" + "%02d/%d".formatted(today.getMonthValue(), today.getYear()),
              word + "/" + i));
    }
    rows.add(List.of(90, "मोहन", "9.81235E+09", "मांग", "सड़क " + word, "", "", ""));
    rows.add(List.of(91, "=cmd|calc", "", "मांग", "सड़क " + word, "", "31/02/2026", ""));
    rows.add(List.of(92, "सोहन", "", "मांग", "", "", "", ""));
    rows.add(List.of(93, "दूसरा", "", "मांग", "और कुछ " + word, "", "", word + "/0"));
    return Register.workbook(folder.newFile("register.xlsx").toPath(), rows);
  }
}
