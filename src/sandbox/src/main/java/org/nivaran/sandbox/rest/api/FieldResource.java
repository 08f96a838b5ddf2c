package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.issue.fields.CustomField;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.json.FieldJson;
import org.nivaran.sandbox.rest.json.SystemField;

/** {@code /rest/api/2/field}: all fields. */
@Path("field")
@Produces(MediaType.APPLICATION_JSON)
public final class FieldResource {

  private final Jira jira;
  private final FieldJson json;

  /**
   * @param jira Jira's services
   * @param json fields as JSON
   */
  public FieldResource(Jira jira, FieldJson json) {
    this.jira = jira;
    this.json = json;
  }

  /** All fields. */
  @GET
  public List<Map<String, @Nullable Object>> list() {
    List<Map<String, @Nullable Object>> fields = new ArrayList<>();
    for (SystemField field : SystemField.values()) {
      fields.add(json.entry(field));
    }
    for (CustomField field : jira.customFieldManager().getCustomFieldObjects()) {
      fields.add(json.entry(field));
    }
    return fields;
  }
}
