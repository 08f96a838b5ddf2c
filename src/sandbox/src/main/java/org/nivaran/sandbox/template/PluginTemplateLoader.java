package org.nivaran.sandbox.template;

import java.io.InputStream;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.nivaran.sandbox.plugins.PluginModules;

/**
 * Finds templates in plugin jars. Names are {@code <bundle id>!<plugin key>!<path>}, so an upgraded
 * plugin never gets the cached template of its former version. Velocity makes it by name.
 */
public final class PluginTemplateLoader extends ResourceLoader {
  static final String MODULES = PluginModules.class.getName();

  @Override
  public void init(ExtendedProperties configuration) {}

  static String name(long bundleId, String pluginKey, String path) {
    return prefix(bundleId, pluginKey) + path.replaceFirst("^/", "");
  }

  static String prefix(long bundleId, String pluginKey) {
    return bundleId + "!" + pluginKey + "!";
  }

  @Override
  public InputStream getResourceStream(String source) {
    String[] parts = source.split("!", 3);
    if (parts.length < 3) {
      throw new ResourceNotFoundException("Not a plugin's template: " + source);
    }
    PluginModules modules = (PluginModules) rsvc.getApplicationAttribute(MODULES);
    return modules
        .plugin(parts[1])
        .flatMap(plugin -> plugin.resource("/" + parts[2]))
        .orElseThrow(
            () ->
                new ResourceNotFoundException(
                    "No template " + parts[2] + " in plugin " + parts[1]));
  }

  @Override
  public boolean isSourceModified(Resource resource) {
    return false;
  }

  @Override
  public long getLastModified(Resource resource) {
    return 0;
  }
}
