package org.nivaran.sandbox.rest.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.rest.json.JsonObject;
import org.nivaran.sandbox.rest.json.Shapes;

/** {@code /rest/api/2/serverInfo}. */
@Path("serverInfo")
@Produces(MediaType.APPLICATION_JSON)
public final class ServerInfoResource {

  private final Shapes shapes;
  private final InstantSource clock;

  /**
   * @param shapes the JSON shapes
   * @param clock the time
   */
  public ServerInfoResource(Shapes shapes, InstantSource clock) {
    this.shapes = shapes;
    this.clock = clock;
  }

  /** Which server this is. */
  @GET
  public Map<String, @Nullable Object> get() {
    return new JsonObject()
        .with("baseUrl", shapes.links().base())
        .with("version", "11.3.0")
        .with("versionNumbers", List.of(11, 3, 0))
        .with("deploymentType", "Server")
        .with("buildNumber", 1103000)
        .with("serverTime", shapes.dates().time(clock.instant()))
        .with("serverTitle", "Jira (sandbox)")
        .asMap();
  }
}
