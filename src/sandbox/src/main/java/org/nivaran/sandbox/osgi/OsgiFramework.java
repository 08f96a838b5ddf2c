package org.nivaran.sandbox.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * Felix with Spring and Gemini Blueprint as bundles. Plugins see the host's own classes through the
 * system bundle, and its services with {@code plugins-host=true}. Thread safe.
 */
public final class OsgiFramework implements AutoCloseable {
  private static final long STOP_MILLIS = 20_000;

  private final Framework framework;
  private final SpringContexts contexts;

  private OsgiFramework(Framework framework, SpringContexts contexts) {
    this.framework = framework;
    this.contexts = contexts;
  }

  /**
   * Starts the framework.
   *
   * @param bundles the directory that holds the jars of Spring and Gemini
   * @param cache a directory of this framework's own; what is in it is deleted
   * @param serviceWait how long a plugin's Spring context waits for a service it must have
   */
  public static OsgiFramework start(Path bundles, Path cache, Duration serviceWait) {
    Framework framework =
        ServiceLoader.load(FrameworkFactory.class, OsgiFramework.class.getClassLoader())
            .findFirst()
            .orElseThrow()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    cache.toString(),
                    Constants.FRAMEWORK_STORAGE_CLEAN,
                    Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                    Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                    HostPackages.exported(),
                    // Spring's and Gemini's generated proxies, and JDK classes that Felix does not
                    // export.
                    Constants.FRAMEWORK_BOOTDELEGATION,
                    "sun.*,com.sun.*,jdk.*"));
    try {
      framework.start();
      List<Bundle> started = new ArrayList<>();
      for (Path jar : jars(bundles)) {
        started.add(framework.getBundleContext().installBundle(jar.toUri().toString()));
      }
      Path configuration = cache.resolve("extender-configuration.jar");
      writeExtenderConfiguration(configuration, serviceWait);
      framework.getBundleContext().installBundle(configuration.toUri().toString());
      SpringContexts contexts = SpringContexts.listen(framework.getBundleContext(), started);
      for (Bundle bundle : started) {
        bundle.start();
      }
      return new OsgiFramework(framework, contexts);
    } catch (BundleException | IOException e) {
      throw new OsgiException("The OSGi framework could not be started: " + e.getMessage(), e);
    }
  }

  /**
   * The directory {@code bundles} beside the sandbox's jar or classes.
   *
   * @throws IllegalStateException if it is not there
   */
  public static Path bundlesBesideTheJar() {
    try {
      Path code =
          Path.of(OsgiFramework.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path bundles = code.resolveSibling("bundles");
      if (!Files.isDirectory(bundles)) {
        throw new IllegalStateException("The bundles of Spring and Gemini are missing: " + bundles);
      }
      return bundles;
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> jars(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /**
   * Gemini reads its settings from a fragment of its extender: how long to wait for a service, and
   * daemon threads, as its own would keep the JVM alive.
   */
  private static void writeExtenderConfiguration(Path jar, Duration serviceWait)
      throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
    attributes.putValue(
        Constants.BUNDLE_SYMBOLICNAME, "org.nivaran.sandbox.extender-configuration");
    attributes.putValue(Constants.BUNDLE_VERSION, "1.0.0");
    attributes.putValue(Constants.FRAGMENT_HOST, "org.eclipse.gemini.blueprint.extender");
    String xml;
    try (InputStream in = OsgiFramework.class.getResourceAsStream("extender.xml")) {
      if (in == null) {
        throw new IllegalStateException("extender.xml is missing");
      }
      xml =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("@wait@", Long.toString(serviceWait.toMillis()));
    }
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out, manifest)) {
      zip.putNextEntry(new ZipEntry("META-INF/spring/extender/extender.xml"));
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }

  public BundleContext bundleContext() {
    return framework.getBundleContext();
  }

  /** The Spring contexts of bundles. */
  public SpringContexts contexts() {
    return contexts;
  }

  /**
   * Offers a host service to plugins under each of the types. A {@code ServiceFactory} is allowed.
   */
  public ServiceRegistration<?> publish(Object service, Class<?>... types) {
    String[] names = Stream.of(types).map(Class::getName).toArray(String[]::new);
    Hashtable<String, Object> properties = new Hashtable<>();
    properties.put("plugins-host", Boolean.TRUE);
    return bundleContext().registerService(names, service, properties);
  }

  /** Installs a jar without starting it. */
  public Bundle install(Path jar) {
    try (InputStream in = Files.newInputStream(jar)) {
      return bundleContext().installBundle("file:" + jar.toAbsolutePath(), in);
    } catch (BundleException e) {
      throw new OsgiException("The jar is not an OSGi bundle: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      framework.stop();
      framework.waitForStop(STOP_MILLIS);
    } catch (BundleException e) {
      throw new OsgiException("The OSGi framework could not be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
