package org.nivaran.sandbox.webresource;

import com.atlassian.webresource.api.data.WebResourceDataProvider;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import org.nivaran.sandbox.plugins.WebResourceModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the {@code data} of web-resources from the plugins' providers. Thread safe. */
public final class DataProviders {

  private static final Logger log = LoggerFactory.getLogger(DataProviders.class);

  /** Makes one. */
  public DataProviders() {}

  /**
   * @param module whose data
   * @param className the provider
   * @return a JSON value; empty when the provider fails: the page is shown without its data
   */
  Optional<String> read(WebResourceModule module, String className) {
    StringWriter json = new StringWriter();
    try {
      module.create(WebResourceDataProvider.class, className).get().write(json);
    } catch (IOException | RuntimeException failed) {
      // A plugin's fault must not take the page away from its reader.
      log.error("{}: the data provider {} failed", module.completeKey(), className, failed);
      return Optional.empty();
    }
    return Optional.of(json.toString());
  }
}
