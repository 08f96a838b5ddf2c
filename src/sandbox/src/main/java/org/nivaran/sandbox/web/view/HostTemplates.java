package org.nivaran.sandbox.web.view;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;
import org.apache.velocity.util.introspection.SecureUberspector;

/**
 * The templates of the host's own pages, under {@code web/templates} on the class path.
 *
 * <p>Every reference is escaped ({@link EscapingReferences}) and must exist: a misspelt one is an
 * error, not a blank. Thread safe.
 */
public final class HostTemplates {

  private static final String FOLDER = "web/templates/";

  private final VelocityEngine engine = new VelocityEngine();

  /** Starts an engine of its own, apart from the one that renders plugins' templates. */
  public HostTemplates() {
    engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "classpath");
    engine.setProperty("classpath.resource.loader.class", ClasspathResourceLoader.class.getName());
    engine.setProperty("classpath.resource.loader.cache", true);
    engine.setProperty(RuntimeConstants.INPUT_ENCODING, StandardCharsets.UTF_8.name());
    engine.setProperty(RuntimeConstants.OUTPUT_ENCODING, StandardCharsets.UTF_8.name());
    engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, true);
    engine.setProperty(RuntimeConstants.VM_ARGUMENTS_STRICT, true);
    engine.setProperty(RuntimeConstants.VM_LIBRARY, FOLDER + "macros.vm");
    engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, SecureUberspector.class.getName());
    engine.setProperty(
        RuntimeConstants.EVENTHANDLER_REFERENCEINSERTION, EscapingReferences.class.getName());
    engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM_CLASS, NullLogChute.class.getName());
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(HostTemplates.class.getClassLoader());
    try {
      engine.init();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /**
   * @param name the file under {@code web/templates}, such as {@code issue/view.vm}
   * @param values what the template places; not changed
   * @return the rendered markup
   * @throws VelocityException when the template is missing, wrong, or names what is not there
   */
  public SafeHtml render(String name, Map<String, ?> values) {
    StringWriter out = new StringWriter();
    engine
        .getTemplate(FOLDER + name)
        .merge(new VelocityContext(new java.util.HashMap<>(values)), out);
    return new SafeHtml(out.toString());
  }
}
