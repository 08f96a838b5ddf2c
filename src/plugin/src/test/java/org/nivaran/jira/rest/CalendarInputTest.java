package org.nivaran.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.Test;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.testing.PropertyTexts;

public class CalendarInputTest {
  private static final Instant TUESDAY = Instant.parse("2026-11-24T00:00:00Z");

  private final Texts texts = PropertyTexts.english();

  @Test
  public void readsAWeekWithSpecialDaysAndHolidays() {
    WorkingCalendar calendar =
        read("{\"zone\":\"Asia/Kolkata\",\"weekly\":{\"TUE\":[\"10:00-13:00\",\"14:00-17:30\"],"
                + "\"WED\":[\"10:00-17:30\"],\"THU\":[\"10:00-17:30\"]},"
                + "\"special\":{\"2026-11-25\":[\"10:00-11:00\"]},"
                + "\"holidays\":[\"2026-11-26\"]}")
            .orElseThrow();
    assertThat(calendar.measure(TUESDAY, TUESDAY.plus(Duration.ofDays(3))))
        .isEqualTo(Duration.ofMinutes(390 + 60));
  }

  @Test
  public void namesTheDayThatIsWrong() {
    JsonNode errors =
        errors(
            "{\"zone\":\"Raipur\",\"weekly\":{\"Tuesday\":[],\"WED\":[\"10-17\",\"10:00-11:00\"]},"
                + "\"special\":{\"tomorrow\":[]},\"holidays\":[\"2026-02-30\"],\"colour\":1}");
    assertThat(errors.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "zone", "weekly.Tuesday", "weekly.WED[0]", "special.tomorrow", "holidays[0]", "colour");
  }

  @Test
  public void aCalendarWithoutAnOpenHourOrWithOverlapsIsNone() {
    assertThat(errors("{\"zone\":\"Asia/Kolkata\"}").path("weekly").asText())
        .isEqualTo("The hours overlap, or there are none at all.");
    assertThat(
            errors(
                "{\"zone\":\"Asia/Kolkata\",\"weekly\":{\"TUE\":[\"10:00-13:00\",\"12:00-14:00\"]}}"))
        .hasSize(1);
  }

  private Optional<WorkingCalendar> read(String body) {
    JsonInput input = RestProblem.reading(texts, body);
    Optional<WorkingCalendar> calendar = new CalendarInput(texts, input).read();
    input.finish();
    return calendar;
  }

  private JsonNode errors(String body) {
    return Answers.body(catchThrowableOfType(RestProblem.class, () -> read(body))).path("errors");
  }
}
