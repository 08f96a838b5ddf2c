package org.nivaran.sandbox.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A plugin's jar as it was read: nothing of it runs. */
record PluginJar(Path file, String key, String version, String sha256, Element descriptor) {
  private static final String DESCRIPTOR = "atlassian-plugin.xml";
  private static final String KEY_HEADER = "Atlassian-Plugin-Key";

  /**
   * @throws PluginException if the file is not a plugin that this host takes; the message says why
   */
  static PluginJar read(Path file) {
    String name = String.valueOf(file.getFileName());
    try (JarFile jar = new JarFile(file.toFile())) {
      ZipEntry entry = jar.getEntry(DESCRIPTOR);
      if (entry == null) {
        throw new PluginException(name, "the jar has no " + DESCRIPTOR, null);
      }
      Element descriptor;
      try (InputStream in = jar.getInputStream(entry)) {
        descriptor = parse(name, in);
      }
      String key =
          Elements.attribute(descriptor, "key")
              .orElseThrow(() -> new PluginException(name, DESCRIPTOR + " has no key", null));
      checkHeaders(key, jar);
      String version =
          Elements.child(descriptor, "plugin-info")
              .flatMap(info -> Elements.text(info, "version"))
              .orElse("0");
      return new PluginJar(file, key, version, sha256(file), descriptor);
    } catch (ZipException e) {
      throw new PluginException(name, "not a jar file: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("The plugin jar could not be read: " + file, e);
    }
  }

  private static void checkHeaders(String key, JarFile jar) throws IOException {
    Attributes headers =
        jar.getManifest() == null ? new Attributes() : jar.getManifest().getMainAttributes();
    String headerKey = headers.getValue(KEY_HEADER);
    if (headerKey == null) {
      throw new PluginException(
          key,
          "its manifest has no "
              + KEY_HEADER
              + ", so Jira would rewrite the jar; this sandbox takes only"
              + " transformerless plugins",
          null);
    }
    if (!headerKey.strip().equals(key)) {
      throw new PluginException(
          key,
          "its manifest says " + KEY_HEADER + ": " + headerKey + ", its descriptor another key",
          null);
    }
    if (headers.getValue("Bundle-SymbolicName") == null) {
      throw new PluginException(
          key, "its manifest has no Bundle-SymbolicName: it is not an OSGi bundle", null);
    }
  }

  /** Descriptors come from outside: document types and external entities stay off. */
  private static Element parse(String name, InputStream in) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Element root = builder.parse(in).getDocumentElement();
      if (!root.getTagName().equals("atlassian-plugin")) {
        throw new PluginException(
            name, DESCRIPTOR + " is no plugin descriptor: <" + root.getTagName() + ">", null);
      }
      String pluginsVersion = root.getAttribute("plugins-version");
      if (!pluginsVersion.equals("2")) {
        throw new PluginException(
            name, "plugins-version is \"" + pluginsVersion + "\", not \"2\"", null);
      }
      return root;
    } catch (SAXException e) {
      throw new PluginException(name, DESCRIPTOR + " is not well-formed: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
