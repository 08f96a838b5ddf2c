package org.nivaran.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Http;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.SharedProduct;

/**
 * A department sees exactly its own grievances, by its board's query, in search, by address and in
 * REST; a confidential one not even by its key.
 */
public class ConfidentialIT {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String BROWSE = "/browse/";
  private static final String PUMP = "हमारे गांव का हैंडपंप खराब है";
  private static final String THEFT = "मेरी मोटर साइकिल चोरी हो गई, पुलिस रिपोर्ट नहीं लिख रही";

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private final String mark = "mark" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  public void aDepartmentSeesExactlyItsOwn() {
    String own = grievance(mark, PUMP, false);
    String other = grievance(mark, THEFT, false);
    assertThat(sees("phe", own)).isTrue();
    assertThat(sees("phe", other)).isFalse();
    assertThat(sees("police", own)).isFalse();
    assertThat(sees("police", other)).isTrue();
    assertThat(sees("operator", own)).isTrue();
    assertThat(sees("operator", other)).isTrue();

    Jira phe = PRODUCT.as("phe");
    assertThat(phe.count("project = GRV AND Department != phe")).isZero();
    assertThat(phe.count("project = GRV"))
        .isEqualTo(phe.count("project = GRV AND Department = phe"));
  }

  @Test
  public void anOfficerFindsTheOwnBoardAndNoOther() {
    String own = grievance(mark, PUMP, false);
    String confidential = grievance(mark, PUMP, true);
    Map<String, Long> boards = boards("phe");
    assertThat(boards.keySet()).containsExactly("Grievances: Public Health Engineering");
    Long board = boards.values().iterator().next();
    assertThat(onBoard("phe", board)).contains(own).doesNotContain(confidential);
    assertThat(onBoard("nodal", board)).contains(own, confidential);

    Map<String, Long> all = boards("nodal");
    assertThat(all).hasSizeGreaterThan(19);
    for (Map.Entry<String, Long> each : all.entrySet()) {
      if (!each.getValue().equals(board)) {
        assertThat(agile("phe", each.getValue()).status()).as(each.getKey()).isNotEqualTo(200);
      }
    }
    List<String> filters = new ArrayList<>();
    PRODUCT
        .as("phe")
        .http()
        .get("/rest/api/2/filter/search")
        .json()
        .path("values")
        .forEach(filter -> filters.add(filter.path("name").asText()));
    assertThat(filters).noneMatch(name -> name.contains("Police"));
  }

  @Test
  public void aConfidentialOneIsSeenByItsCircleOnly() {
    String key = grievance(mark, PUMP, true);
    assertThat(sees("nodal", key)).isTrue();
    assertThat(sees("collector", key)).isTrue();
    for (String other : new String[] {"phe", "police", "operator"}) {
      assertThat(sees(other, key)).as(other).isFalse();
    }
  }

  @Test
  public void aConfidentialOneIsNotFoundByItsKeyByAnyDoor() {
    String key = grievance(mark, PUMP, true);
    Jira nodal = PRODUCT.as("nodal");
    String reference = nodal.value(nodal.issue(key), "Reference").asText();
    Jira phe = PRODUCT.as("phe");
    // Jira itself says 403 or 404, whichever door; what matters is that it tells nothing.
    for (String part :
        new String[] {
          "", "/comment", "/transitions", "/editmeta", "/properties", "?fields=summary"
        }) {
      refused(phe.http().get("/rest/api/2/issue/" + key + part));
    }
    refused(phe.comment(key, "hello"));
    for (String query : new String[] {"key = " + key, "Reference ~ \"" + reference + "\""}) {
      Answer found = phe.http().get("/rest/api/2/search?jql=" + Http.encode(query));
      assertThat(found.body()).as(query).doesNotContain(mark);
      assertThat(found.json().path("total").asInt()).as(query).isZero();
    }
    refused(phe.http().get("/rest/nivaran/1.0/grievances/" + reference));
  }

  private void refused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isIn(403, 404);
    assertThat(answer.body()).doesNotContain(mark).doesNotContain("हैंडपंप");
  }

  private static Map<String, Long> boards(String user) {
    Map<String, Long> boards = new TreeMap<>();
    PRODUCT
        .as(user)
        .http()
        .get("/rest/agile/1.0/board?maxResults=100")
        .expect(200)
        .json()
        .path("values")
        .forEach(board -> boards.put(board.path("name").asText(), board.path("id").asLong()));
    return boards;
  }

  private static List<String> onBoard(String user, Long board) {
    List<String> keys = new ArrayList<>();
    agile(user, board)
        .expect(200)
        .json()
        .path("issues")
        .forEach(issue -> keys.add(issue.path("key").asText()));
    return keys;
  }

  private static Answer agile(String user, Long board) {
    return PRODUCT.as(user).http().get("/rest/agile/1.0/board/" + board + "/issue?maxResults=1000");
  }

  /** By address, REST and search alike; a difference among them is a leak. */
  private boolean sees(String user, String key) {
    Jira jira = PRODUCT.as(user);
    boolean byRest = jira.http().get("/rest/api/2/issue/" + key).status() == 200;
    boolean byAddress = jira.http().get(BROWSE + key).status() == 200;
    boolean bySearch =
        jira.search("project = GRV AND text ~ \"" + mark + "\"").stream()
            .anyMatch(issue -> issue.path("key").asText().equals(key));
    assertThat(byAddress).as("%s by address", user).isEqualTo(byRest);
    assertThat(bySearch).as("%s in search", user).isEqualTo(byRest);
    return byRest;
  }

  private String grievance(String words, String what, boolean confidential) {
    ObjectNode body = NODES.objectNode();
    ObjectNode fields = body.putObject("fields");
    fields.putObject("project").put("key", "GRV");
    fields.putObject("issuetype").put("name", "Grievance");
    fields.put("summary", what + " " + words);
    fields.put("description", what);
    if (confidential) {
      fields.putObject("security").put("name", "Confidential");
    }
    JsonNode made =
        PRODUCT.as("nodal").http().postJson("/rest/api/2/issue", body).expect(201).json();
    String key = made.path("key").asText();
    Jira nodal = PRODUCT.as("nodal");
    await().atMost(Duration.ofSeconds(20)).until(() -> nodal.status(key).equals("With department"));
    return key;
  }
}
