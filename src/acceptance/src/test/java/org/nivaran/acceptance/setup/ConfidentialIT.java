package org.nivaran.acceptance.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.SharedProduct;

/**
 * A department sees exactly its own grievances, by its board's query, in search, by address and in
 * REST; a confidential one not even by its key.
 */
public class ConfidentialIT {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String BROWSE = "/browse/";

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private final String mark = "mark" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  public void aDepartmentSeesItsOwnAndNoOther() {
    String own = grievance(mark, false);
    assertThat(sees("phe", own)).isTrue();
    assertThat(sees("police", own)).isFalse();
    assertThat(sees("operator", own)).isTrue();
  }

  @Test
  public void aConfidentialOneIsSeenByItsCircleOnly() {
    String key = grievance(mark, true);
    assertThat(sees("nodal", key)).isTrue();
    assertThat(sees("collector", key)).isTrue();
    for (String other : new String[] {"phe", "police", "operator"}) {
      assertThat(sees(other, key)).as(other).isFalse();
    }
  }

  /** By address, REST and search alike; a difference among them is a leak. */
  private boolean sees(String user, String key) {
    Jira jira = PRODUCT.as(user);
    boolean byRest = jira.http().get("/rest/api/2/issue/" + key).status() == 200;
    boolean byAddress = jira.http().get(BROWSE + key).status() == 200;
    boolean bySearch = jira.count("project = GRV AND text ~ \"" + mark + "\"") > 0;
    assertThat(byAddress).as("%s by address", user).isEqualTo(byRest);
    assertThat(bySearch).as("%s in search", user).isEqualTo(byRest);
    return byRest;
  }

  private String grievance(String words, boolean confidential) {
    ObjectNode body = NODES.objectNode();
    ObjectNode fields = body.putObject("fields");
    fields.putObject("project").put("key", "GRV");
    fields.putObject("issuetype").put("name", "Grievance");
    fields.put("summary", "हैंडपंप " + words);
    fields.put("description", "हमारे गांव का हैंडपंप खराब है");
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
