package org.nivaran.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.Test;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.jira.testing.PropertyTexts;

public class RegisterInputTest {
  @Test
  public void aTextIsEnough() {
    RegisterInput input = read("{\"text\":\"हैंडपंप खराब है\"}");
    assertThat(input.text()).isEqualTo("हैंडपंप खराब है");
    assertThat(input.kind()).isEqualTo(Kind.COMPLAINT);
    assertThat(input.channel()).isEqualTo(Channel.PHONE);
    assertThat(input.priority()).isEqualTo(Priority.NORMAL);
    assertThat(input.language()).isEqualTo(Language.HINDI);
    assertThat(input.phone()).isNull();
    assertThat(input.key()).isNull();
  }

  @Test
  public void takesAllItIsTold() {
    RegisterInput input =
        read(
            "{\"text\":\"x\",\"key\":\"camp-7/12\",\"channel\":\"camp\",\"line\":\"1\","
                + "\"kind\":\"demand\",\"priority\":\"high\",\"category\":\"handpump\","
                + "\"place\":\"block-3694\",\"language\":\"en\",\"externalReference\":\"CM-1\","
                + "\"citizen\":{\"phone\":\"9812345678\",\"name\":\"आशा\"}}");
    assertThat(input.key()).isEqualTo("camp-7/12");
    assertThat(input.channel()).isEqualTo(Channel.CAMP);
    assertThat(input.line()).isEqualTo(new LineId("1"));
    assertThat(input.kind()).isEqualTo(Kind.DEMAND);
    assertThat(input.priority()).isEqualTo(Priority.HIGH);
    assertThat(input.language()).isEqualTo(Language.ENGLISH);
    assertThat(input.externalReference()).isEqualTo("CM-1");
    assertThat(input.phone()).isEqualTo(new PhoneNumber("+919812345678"));
    assertThat(input.name()).isEqualTo("आशा");
  }

  @Test
  public void namesEveryFieldThatCannotBeUsed() {
    JsonNode errors =
        errors(
            "{\"text\":\" \",\"key\":\"with space\",\"channel\":\"pigeon\",\"line\":\"9\","
                + "\"kind\":\"x\",\"priority\":\"x\",\"category\":\"no-such\",\"place\":\"NO such\","
                + "\"language\":\"Hindi!\",\"citizen\":{\"phone\":\"12\",\"age\":7}}");
    assertThat(errors.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "text",
            "key",
            "channel",
            "line",
            "kind",
            "priority",
            "category",
            "place",
            "language",
            "citizen.phone",
            "citizen.age");
    assertThat(errors.path("category").asText()).isEqualTo("There is no category \"no-such\".");
  }

  @Test
  public void neverRepeatsATelephoneNumber() {
    assertThat(errors("{\"text\":\"x\",\"citizen\":{\"phone\":\"98123\"}}").toString())
        .doesNotContain("98123");
  }

  private static RegisterInput read(String body) {
    return RegisterInput.of(PropertyTexts.english(), RaipurDesk.desk(), body);
  }

  private static JsonNode errors(String body) {
    return Answers.body(catchThrowableOfType(RestProblem.class, () -> read(body))).path("errors");
  }
}
