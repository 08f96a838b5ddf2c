package org.nivaran.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.jira.testing.PaperJira;
import org.nivaran.jira.testing.PropertyTexts;

public class SetupRequestsTest {
  private static final String LINE =
      "{'id':'1','phoneNumberId':'100','number':'+917710000001','verifyToken':'verify-token',"
          + "'appSecret':'app-secret-1','accessToken':'access-token'}";
  private static final String GOOD =
      "{'district':'Raipur','referencePrefix':'RPR','projectKey':'GRV','zone':'Asia/Kolkata',"
          + "'bot':'nivaran-bot','pack':'raipur','graphBaseUrl':'https://graph.facebook.com/',"
          + "'lines':["
          + LINE
          + "],'phoneSecret':'phone-secret'}";

  private final SetupRequests requests = new SetupRequests(PropertyTexts.english());

  @Test
  public void readsWhatAnAdminWants() {
    SetupRequest request = read(json(GOOD));
    assertThat(request.projectKey()).isEqualTo("GRV");
    assertThat(request.graphBaseUrl()).hasToString("https://graph.facebook.com");
    assertThat(request.lines()).hasSize(1);
    assertThat(request.phoneSecret()).isEqualTo("phone-secret");
    assertThat(read(json(GOOD.replace(",'phoneSecret':'phone-secret'", ""))).phoneSecret())
        .isNull();
  }

  @Test
  public void itsTextsShowNoSecret() {
    SetupRequest request = read(json(GOOD));
    assertThat(request + " " + request.lines())
        .doesNotContain("app-secret-1")
        .doesNotContain("access-token")
        .doesNotContain("verify-token")
        .doesNotContain("phone-secret");
  }

  @Test
  public void whatIsNotAnObjectHasNoFields() {
    for (String body : List.of("", "{", "[]", "null", "7")) {
      assertThat(errors(body)).as(body).isEmpty();
    }
  }

  @Test
  public void namesEveryWrongFieldAndNoValue() {
    String body =
        GOOD.replace("'RPR'", "'rpr-secret'")
            .replace("'GRV'", "'1'")
            .replace("'Asia/Kolkata'", "'Raipur'")
            .replace("'https://graph.facebook.com/'", "'ftp://x'")
            .replace("'district':'Raipur',", "")
            .replace("'bot':'nivaran-bot'", "'bot':7")
            .replace("'app-secret-1'", "'short'")
            .replace("'phone-secret'", "'white space'");
    Map<String, String> errors = errors(json(body));
    assertThat(errors)
        .containsOnlyKeys(
            "district",
            "referencePrefix",
            "projectKey",
            "zone",
            "bot",
            "graphBaseUrl",
            "lines[0].appSecret",
            "phoneSecret");
    assertThat(errors.toString()).doesNotContain("rpr-secret").doesNotContain("white space");
  }

  @Test
  public void whatIsKeptForLaterHasNoSecretAndReadsAsItWas() {
    SetupRequest request = read(json(GOOD.replace("'pack'", "'agreed':['field:due'],'pack'")));
    String stored = SetupRequests.stored(request);
    assertThat(stored)
        .doesNotContain("app-secret-1")
        .doesNotContain("access-token")
        .doesNotContain("verify-token")
        .doesNotContain("phone-secret");
    SetupRequest again = requests.stored(stored);
    assertThat(again.lines()).isEmpty();
    assertThat(again.agreed()).containsExactly("field:due");
    assertThat(again.zone()).isEqualTo(request.zone());
    assertThat(again.graphBaseUrl()).isEqualTo(request.graphBaseUrl());
  }

  @Test
  public void whatIsNullIsNotThereYet() {
    SetupRequests.BoardNote note =
        requests.board(json("{'key':'phe','filterId':'7','boardId':null}"));
    assertThat(note).isEqualTo(new SetupRequests.BoardNote("phe", "7", null));
    String nothing =
        GOOD.replace("'https://graph.facebook.com/'", "null").replace("'phone-secret'", "null");
    assertThat(read(json(nothing)).graphBaseUrl()).isEqualTo(SetupRequests.DEFAULT_GRAPH);
    assertThat(read(json(nothing)).phoneSecret()).isNull();
  }

  @Test
  public void hindiIsAlwaysAmongTheLanguages() {
    assertThat(read(json(GOOD.replace("'pack'", "'languages':['en'],'pack'"))).languages())
        .containsExactly(Language.HINDI, Language.ENGLISH);
    assertThat(errors(json(GOOD.replace("'pack'", "'languages':['Hindi!'],'pack'"))))
        .containsOnlyKeys("languages[0]");
  }

  @Test
  public void saysWhatStandsNow() {
    assertThat(SetupAnswers.of(Optional.empty(), Optional.empty()))
        .isEqualTo("{\"complete\":false}");
    assertThat(
            SetupAnswers.of(new PaperJira().settings().current(), Optional.of(RaipurDesk.desk())))
        .contains("\"complete\":true")
        .contains("\"number\":\"+917710000001\"")
        .contains("\"Due\":\"customfield_");
  }

  private Map<String, String> errors(String body) {
    return catchThrowableOfType(BadSetupRequestException.class, () -> read(body)).errors();
  }

  private SetupRequest read(String body) {
    return requests.read(body, SetupRequests.DEFAULT_GRAPH);
  }

  private static String json(String quotedSingly) {
    return quotedSingly.replace('\'', '"');
  }
}
