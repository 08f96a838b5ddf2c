package org.nivaran.acceptance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.sandbox.testing.MetaSender;

/** What citizens write is text, wherever it is shown. */
@RunWith(Parameterized.class)
public class HostileTextIT {
  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private final String text;

  public HostileTextIT(String name, String text) {
    this.text = text;
  }

  @Parameters(name = "{0}")
  public static List<Object[]> texts() {
    return List.of(
        text("script", "<script>window.hacked=1</script>नल खराब"),
        text("image", "नल <img src=x onerror=\"window.hacked=1\"> खराब"),
        text("attribute", "\"><svg onload=window.hacked=1> ' onmouseover='window.hacked=1"),
        text(
            "velocity",
            "$velocity #set($x=1) ${issue.key} #foreach($i in [1..9])$i#end $!{x} पानी"),
        text("wiki", "{html}<b>x</b>{html} [link|javascript:alert(1)] !image.png! पानी"),
        text("right to left", "पानी \u202Egnp.exe\u202C \u200F\u2067abc\u2069"),
        text("emoji", "पानी नहीं 🙏🏽👨‍👩‍👧 🇮🇳"),
        text("control", "पानी\u0000\u0007\u001b[31m नहीं\r\nआ रहा\tहै"),
        text("jql", "\" OR project = GRV ORDER BY key -- ' ; DROP TABLE x; पानी"),
        text("longest", ("गाँव में पानी नहीं आ रहा है। ".repeat(200)).substring(0, 4096)));
  }

  @Test
  public void isKeptAndShownAsText() {
    Citizen plain = Citizen.fresh();
    Citizen citizen =
        new Citizen(
            MetaSender.of(
                plain.address(), plain.sender().userId(), "<i>" + text.substring(0, 20) + "</i>"),
            plain.token());

    PRODUCT
        .line(1)
        .text(citizen, citizen.token() + " " + text.substring(0, Math.min(text.length(), 4000)));
    String reference = PRODUCT.graph().awaitReference(citizen);

    Jira operator = PRODUCT.as("operator");
    List<JsonNode> found = operator.search("Reference = \"" + reference + "\"");
    assertThat(found).hasSize(1);
    String description = found.get(0).at("/fields/description").asText();
    assertThat(description).contains(citizen.token());
    assertThat(visible(description))
        .contains(visible(text).substring(0, Math.min(30, visible(text).length())));

    String key = found.get(0).path("key").asText();
    for (String page : List.of("/browse/" + key, "/secure/Dashboard.jspa")) {
      Answer answer = operator.http().get(page).expect(200);
      assertThat(answer.body())
          .as(page)
          .doesNotContain("<script>window.hacked")
          .doesNotContain("<img src=x")
          .doesNotContain("<svg onload")
          .doesNotContain("' onmouseover='window");
    }
  }

  /** Control characters may be dropped or replaced, and blanks changed; letters may not. */
  private static String visible(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s\uFFFD]+", "");
  }

  private static Object[] text(String name, String text) {
    return new Object[] {name, text};
  }
}
