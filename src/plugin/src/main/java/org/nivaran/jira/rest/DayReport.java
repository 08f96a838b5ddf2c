package org.nivaran.jira.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * The figures of one day, as {@code GET day} gives them. The sums count every department, also one
 * that is not on the desk's list any more.
 */
@JsonPropertyOrder({
  "date",
  "in",
  "out",
  "open",
  "overdue",
  "onHold",
  "dissatisfied",
  "unrouted",
  "departments"
})
record DayReport(
    @JsonProperty("date") String date,
    @JsonProperty("in") long in,
    @JsonProperty("out") long out,
    @JsonProperty("open") long open,
    @JsonProperty("overdue") long overdue,
    @JsonProperty("onHold") long onHold,
    @JsonProperty("dissatisfied") long dissatisfied,
    @JsonProperty("unrouted") long unrouted,
    @JsonProperty("departments") List<DepartmentLine> departments) {

  /** The figures of one department. */
  @JsonPropertyOrder({"key", "name", "in", "out", "open", "overdue", "onHold"})
  record DepartmentLine(
      @JsonProperty("key") String key,
      @JsonProperty("name") String name,
      @JsonProperty("in") long in,
      @JsonProperty("out") long out,
      @JsonProperty("open") long open,
      @JsonProperty("overdue") long overdue,
      @JsonProperty("onHold") long onHold) {}
}
