package org.nivaran.sandbox.boot;

import com.atlassian.webresource.api.assembler.RequiredResources;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.nivaran.sandbox.pluginweb.CurrentRequest;
import org.nivaran.sandbox.template.PageResources;
import org.nivaran.sandbox.template.RequestInfo;
import org.nivaran.sandbox.web.session.XsrfTokens;

/** What Jira puts into every template besides its own values. */
final class PageValues {
  private final CurrentRequest current;
  private final PageResources resources;
  private final Supplier<String> baseUrl;

  PageValues(CurrentRequest current, RequiredResources required, Supplier<String> baseUrl) {
    this.current = current;
    this.resources = new PageResources(required);
    this.baseUrl = baseUrl;
  }

  Map<String, Object> get() {
    Map<String, Object> values = new HashMap<>();
    RequestInfo info = new RequestInfo(WebServer.CONTEXT_PATH, baseUrl.get());
    values.put("baseurl", WebServer.CONTEXT_PATH);
    values.put("req", info);
    values.put("requestContext", info);
    values.put("webResourceManager", resources);
    current
        .get()
        .ifPresent(
            exchange ->
                values.put(
                    "atl_token", XsrfTokens.forForm(exchange.request(), exchange.response())));
    return values;
  }
}
