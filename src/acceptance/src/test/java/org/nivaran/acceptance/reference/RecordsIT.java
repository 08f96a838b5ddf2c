package org.nivaran.acceptance.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.rules.TemporaryFolder;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.browser.pages.RecordsPage;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/** The desk's own data in Jira's administration, as an admin keeps it. */
@Touches({
  "records-page",
  "admin-departments",
  "admin-posts",
  "admin-categories",
  "admin-places",
  "admin-calendars",
  "admin-limits",
  "admin-rules",
  "admin-lines",
  "admin-templates",
  "admin-retention",
  "admin-interpreters",
  "admin-video-rooms"
})
public class RecordsIT {
  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final String[] PAGES = {
    "departments",
    "posts",
    "categories",
    "places",
    "calendars",
    "calendar-days",
    "calendar-weeks",
    "limits",
    "rules",
    "lines",
    "templates",
    "retention",
    "interpreters",
    "video-rooms"
  };

  private final SharedProduct product = new SharedProduct();
  private final Browser browser = new Browser();

  @Rule public final RuleChain rules = RuleChain.outerRule(product).around(browser);
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Before
  public void login() {
    LoginPage.as(browser, product.base(), "admin");
  }

  @Test
  public void everyPageIsForEverybody() {
    for (String page : PAGES) {
      RecordsPage list = open(page);
      assertThat(list.title()).as(page).isNotBlank();
      browser.assertAccessible();
      browser.assertFits();
    }
    for (String page : new String[] {"categories/new", "limits/import", "posts/history"}) {
      open(page);
      browser.assertAccessible();
    }
    browser.assertNoErrors();
    open("categories");
    browser.picture("admin-categories");
  }

  @Test
  public void aRecordIsMadeChangedAndRemovedAndTheHistoryTellsIt() {
    String key = "gp-" + System.nanoTime();
    RecordsPage page = open("places").add().fill("key", key).fill("type", "gp");
    page.fill("parent", "nowhere").fill("name_en", "Test GP").save();
    assertThat(page.error("parent")).contains("nowhere");
    assertThat(page.error("name_hi")).isNotBlank();
    assertThat(page.filled("name_en")).isEqualTo("Test GP");
    browser.assertAccessible();

    page.fill("parent", "tilda").fill("name_hi", "परीक्षण पंचायत").save();
    assertThat(page.done()).isNotBlank();
    page = open("places").search(key);
    assertThat(page.rows()).singleElement().asString().contains("परीक्षण पंचायत");

    page.edit().fill("name_en", "=cmd").save();
    assertThat(page.done()).isNotBlank();
    assertThat(open("places").download("#nivaran-csv"))
        .contains("nivaran-places.csv")
        .contains("'=cmd")
        .doesNotContain(",=cmd");

    page = open("places").search(key).edit().history();
    assertThat(String.join("\n", page.rows())).contains("Test GP").contains("=cmd");
    page = open("places").search(key).edit().remove();
    browser.assertAccessible();
    page.save();
    assertThat(page.done()).isNotBlank();
    assertThat(open("places").search(key).rows()).isEmpty();
  }

  @Test
  public void whatIsUsedIsNotRemoved() {
    RecordsPage page = open("departments?q=nivaran-dept-phe").edit().remove();

    assertThat(page.problems()).contains("posts").contains("categories");
    browser.assertAccessible();
  }

  @Test
  public void aFileIsLookedAtFirstAndTakenAsAWhole() throws IOException {
    String key = "gp-" + System.nanoTime();
    String head = "key,type,parent,name_en,name_hi\n";
    RecordsPage page =
        open("places/import")
            .upload(
                file(
                    head + key + ",gp,tilda,Good,अच्छा\n" + key + "b,moon,tilda,Bad,बुरा\n",
                    StandardCharsets.UTF_8));
    assertThat(page.report()).contains("New: 1").contains("Wrong: 1");
    assertThat(page.wrong()).contains("3").contains("moon");
    assertThat(page.download("#nivaran-errors-csv"))
        .contains("nivaran-places-errors.csv")
        .contains("moon")
        .contains("Bad")
        .doesNotContain("Good");
    browser.assertAccessible();
    assertThat(open("places").search(key).rows()).isEmpty();

    page =
        open("places/import")
            .upload(file(head + key + ",gp,tilda,Good,अच्छा\n", StandardCharsets.UTF_8));
    assertThat(page.report()).contains("New: 1").contains("Wrong: 0");
    browser.assertAccessible();
    page.apply();
    assertThat(page.done()).isNotBlank();
    assertThat(open("places").search(key).rows()).hasSize(1);
    open("places").search(key).edit().remove().save();
  }

  @Test
  public void filesThatCannotBeTakenSayWhy() throws IOException {
    RecordsPage page = open("places/import");

    page.upload(file("key,name_en\nx,X", StandardCharsets.UTF_8));
    assertThat(page.problems()).contains("name_hi").contains("type");
    browser.assertAccessible();
    page.upload(file("key,type,name_en,name_hi\nx,gp,José,x", StandardCharsets.ISO_8859_1));
    assertThat(page.problems()).contains("Latin-1");
    page.upload(
        file("key,type,name_en,name_hi\nx,gp,X,jk;iqj\ny,gp,Y,vkjax", StandardCharsets.UTF_8));
    assertThat(page.problems()).contains("Kruti Dev");
    page.upload(file("a\n" + "x\n".repeat(50_001), StandardCharsets.UTF_8));
    assertThat(page.problems()).contains("50000");
    page.upload(file("PK\u0003\u0004nothing", StandardCharsets.UTF_8));
    assertThat(page.problems()).contains(".xlsx");
  }

  @Test
  public void whatIsWrongIsRefusedAtItsField() {
    RecordsPage limit = open("limits").add().fill("clock", "citizen").fill("amount", "0");
    limit.fill("unit", "working-days").fill("valid_from", "2026-02-02").save();
    assertThat(limit.error("amount")).isNotBlank();
    limit.fill("amount", "3").fill("priority", "urgent");
    limit.fill("valid_to", "2026-01-01").save();
    assertThat(limit.error("valid_to")).isNotBlank();

    RecordsPage calendar = open("calendars?q=raipur-office").edit();
    for (String day : new String[] {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}) {
      calendar.fill(day, "");
    }
    assertThat(calendar.save().problems()).contains("open hour");

    RecordsPage place = open("places?q=3707").edit().fill("parent", "tilda");
    assertThat(place.save().error("parent")).isNotBlank();

    RecordsPage post =
        open("posts?q=phe-l1").edit().fill("holder", "phe").fill("substitute", "phe");
    assertThat(post.save().error("substitute")).contains("phe");
  }

  @Test
  public void whatIsUnsureIsSeenWithItsSourceAndLookedFor() {
    RecordsPage limits = open("limits").certainty("check");

    assertThat(limits.rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).contains("to be checked").contains("suggested"));
    browser.assertAccessible();
    browser.picture("admin-limits-unsure");
    assertThat(open("posts").certainty("check").rows()).isNotEmpty();
    assertThat(open("categories?q=handpump").rows()).singleElement().asString().contains("yes");
  }

  @Test
  public void aHolidayOfAFewHoursMovesDueTimesAndSaysSoFirst() {
    RecordsPage day = open("calendar-days").add().fill("calendar", "raipur-office");
    day.fill("date", LocalDate.now(INDIA).plusDays(3).toString()).fill("closed", "10:00-17:30");
    day.fill("name_en", "Local holiday").fill("name_hi", "स्थानीय अवकाश").save();
    if (!day.effect().isEmpty()) {
      assertThat(day.effect()).contains("due times of open grievances move");
      browser.assertAccessible();
      day.save();
    }
    assertThat(day.done()).isNotBlank();
    assertThat(day.leadsToRecalculation()).isTrue();
    browser.assertAccessible();
    open("calendar-days?q=Local+holiday").edit().remove().save();
  }

  @Test
  public void whatWouldBeErasedIsShownAndNothingGoesBeforeDaysAreSet() {
    assertThat(open("retention").erasure())
        .anySatisfy(row -> assertThat(row).contains("What came in").contains("for ever"));
    RecordsPage rule = open("retention").add().fill("subject", "inbox").fill("days", "30").save();
    assertThat(rule.error("days")).contains("365");

    rule.fill("days", "400").save();
    assertThat(rule.done()).isNotBlank();
    assertThat(open("retention").erasure())
        .anySatisfy(row -> assertThat(row).contains("What came in").contains("400 0"));
    browser.assertAccessible();
    browser.picture("admin-retention");
    open("retention?q=inbox").edit().remove().save();
  }

  @Test
  public void aSentenceIsTriedAndAMessagePreviewed() {
    RecordsPage page = open("rules").tryOut("हमारे गांव का हैंडपंप खराब है");
    assertThat(page.tried()).contains("Public Health Engineering").contains("handpump");
    browser.assertAccessible();
    browser.picture("admin-rules");

    assertThat(open("templates?q=joined").edit().preview()).contains("RPR-2611-00042-K");
  }

  @Test
  public void secretsAreWrittenAndNeverShown() {
    open("lines").edit();

    assertThat(browser.driver().getPageSource())
        .doesNotContain("demo-app-secret")
        .doesNotContain("demo-verify-token")
        .doesNotContain("demo-access-token");
    assertThat(open("lines").download("#nivaran-csv")).doesNotContain("demo-");
  }

  private RecordsPage open(String page) {
    return RecordsPage.open(browser, product.base(), page, "admin");
  }

  private Path file(String content, Charset charset) throws IOException {
    Path file = folder.newFile().toPath();
    Files.write(file, content.getBytes(charset));
    return file;
  }
}
