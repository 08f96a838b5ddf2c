package org.nivaran.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.Test;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.testing.PropertyTexts;

public class JsonInputTest {
  private final Texts texts = PropertyTexts.english();

  @Test
  public void whatIsNotAJsonObjectIsRefusedAsAWhole() {
    for (String body : new String[] {"{", "{} x", "nonsense", "{\"a\":}"}) {
      assertThat(problem(() -> input(body)).path("errorMessages").toString())
          .as(body)
          .isEqualTo("[\"The body is not JSON.\"]");
    }
    for (String body : new String[] {"", "[]", "null", "1", "\"text\""}) {
      assertThat(problem(() -> input(body)).path("errorMessages").toString())
          .as(body)
          .isEqualTo("[\"An object is needed here.\"]");
    }
  }

  @Test
  public void readsWhatIsThere() {
    JsonInput input = input("{\"a\":\"x\",\"n\":7,\"d\":\"2026-11-24\",\"nothing\":null}");
    assertThat(input.text("a", 5)).contains("x");
    assertThat(input.requiredInt("n")).contains(7);
    assertThat(input.value("d", LocalDate::parse, "rest.not-a-date"))
        .contains(LocalDate.of(2026, 11, 24));
    assertThat(input.text("nothing", 5)).isEmpty();
    assertThat(input.text("absent", 5)).isEmpty();
    assertThat(input.has("nothing")).isFalse();
    input.finish();
  }

  @Test
  public void complainsAboutEverythingAtOnceByPath() {
    JsonInput input =
        input(
            "{\"long\":\"123456\",\"number\":1.5,\"text\":3,\"blank\":\"  \",\"d\":\"soon\","
                + "\"in\":{\"more\":1},\"list\":[1],\"no\":{},\"unknown\":0}");
    input.text("long", 5);
    input.requiredInt("number");
    input.text("text", 5);
    input.requiredText("blank", 5);
    input.value("d", LocalDate::parse, "rest.not-a-date");
    input.object("in").finishObject();
    input.objects("list", 5);
    input.values("no", 5, LocalDate::parse, "rest.not-a-date");
    input.requiredText("absent", 5);
    JsonNode errors = problem(input::finish).path("errors");
    assertThat(errors)
        .isEqualTo(
            json(
                "{'long':'At most 5 characters.','number':'A whole number is needed here.',"
                    + "'text':'A text is needed here.','blank':'This is needed.',"
                    + "'d':'\\\"soon\\\" is not a date like 2026-11-24.',"
                    + "'in.more':'There is no such field.',"
                    + "'list[0]':'An object is needed here.','no':'A list is needed here.',"
                    + "'absent':'This is needed.','unknown':'There is no such field.'}"));
  }

  @Test
  public void countsBeforeItReads() {
    JsonInput input = input("{\"list\":[1,2,3]}");
    assertThat(input.objects("list", 2)).isEmpty();
    assertThat(problem(input::finish).at("/errors/list").asText()).isEqualTo("At most 2 entries.");
  }

  private JsonInput input(String body) {
    return RestProblem.reading(texts, body);
  }

  private static JsonNode problem(Runnable reading) {
    RestProblem problem = catchThrowableOfType(RestProblem.class, reading::run);
    assertThat(problem.getResponse().getStatus()).isEqualTo(400);
    return Answers.body(problem);
  }

  private static JsonNode json(String quotedSingly) {
    return Answers.read(quotedSingly.replace('\'', '"'));
  }
}
