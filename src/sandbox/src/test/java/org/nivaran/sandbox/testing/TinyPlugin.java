package org.nivaran.sandbox.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Builds a plugin jar out of a few lines, for tests: sources are compiled in memory against the
 * host's class path. Imports are taken from the sources' import statements.
 */
public final class TinyPlugin {
  private final String key;
  private String version = "1.0.0";
  private String modules = "";
  private String beans = "";
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final TreeSet<String> imports = new TreeSet<>();

  private TinyPlugin(String key) {
    this.key = key;
    headers.put("Bundle-ManifestVersion", "2");
    headers.put("Bundle-SymbolicName", key);
    headers.put("Atlassian-Plugin-Key", key);
    headers.put("Spring-Context", "*");
  }

  public static TinyPlugin withKey(String key) {
    return new TinyPlugin(key);
  }

  public TinyPlugin version(String value) {
    this.version = value;
    return this;
  }

  /** Adds modules to the descriptor. */
  public TinyPlugin modules(String xml) {
    this.modules += xml;
    return this;
  }

  /** Adds bean definitions; {@code osgi:} is Gemini's namespace. */
  public TinyPlugin beans(String xml) {
    this.beans += xml;
    return this;
  }

  /** Adds a class; its package must begin with {@code tiny}. */
  public TinyPlugin source(String text) {
    var packageName = text.replaceAll("(?s).*?package\\s+([\\w.]+);.*", "$1");
    var className = text.replaceAll("(?s).*?(?:class|interface|record|enum)\\s+(\\w+).*", "$1");
    sources.put(packageName + "." + className, text);
    return this;
  }

  public TinyPlugin file(String path, String content) {
    files.put(path, content);
    return this;
  }

  /** Sets a manifest header, or removes it with an empty value. */
  public TinyPlugin header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Imports a package that no source names, for example one used only by a base class. */
  public TinyPlugin imports(String packageName) {
    imports.add(packageName);
    return this;
  }

  /** Writes the jar into the directory. */
  public Path in(Path directory) {
    try {
      Path jar = directory.resolve(key + "-" + version + "-" + System.nanoTime() + ".jar");
      Manifest manifest = new Manifest();
      manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
      Map<String, byte[]> classes = compile();
      Map<String, String> written = new LinkedHashMap<>(headers);
      written.put("Bundle-Version", version);
      written.putIfAbsent("Import-Package", String.join(",", importedPackages()));
      written.forEach(
          (name, value) -> {
            if (!value.isEmpty()) {
              manifest.getMainAttributes().putValue(name, value);
            }
          });
      try (OutputStream out = Files.newOutputStream(jar);
          JarOutputStream zip = new JarOutputStream(out, manifest)) {
        Map<String, String> content = new LinkedHashMap<>(files);
        content.putIfAbsent("atlassian-plugin.xml", descriptor());
        content.putIfAbsent("META-INF/spring/beans.xml", springFile());
        for (Map.Entry<String, String> file : content.entrySet()) {
          put(zip, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, byte[]> type : classes.entrySet()) {
          put(zip, type.getKey().replace('.', '/') + ".class", type.getValue());
        }
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(JarOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private String descriptor() {
    return "<atlassian-plugin key='"
        + key
        + "' name='Tiny' plugins-version='2'><plugin-info><version>"
        + version
        + "</version></plugin-info>"
        + modules
        + "</atlassian-plugin>";
  }

  private String springFile() {
    return """
        <beans xmlns="http://www.springframework.org/schema/beans"
               xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
               xmlns:osgi="http://www.springframework.org/schema/osgi"
               xmlns:context="http://www.springframework.org/schema/context"
               xsi:schemaLocation="http://www.springframework.org/schema/beans http://www.springframework.org/schema/beans/spring-beans.xsd
                 http://www.springframework.org/schema/context http://www.springframework.org/schema/context/spring-context.xsd
                 http://www.springframework.org/schema/osgi http://www.springframework.org/schema/osgi/spring-osgi.xsd"
               default-autowire="constructor">
        """
        + beans
        + "</beans>";
  }

  private TreeSet<String> importedPackages() {
    TreeSet<String> packages = new TreeSet<>(imports);
    for (String source : sources.values()) {
      source
          .lines()
          .flatMap(line -> List.of(line.split(";")).stream())
          .map(String::strip)
          .filter(statement -> statement.startsWith("import "))
          .map(statement -> statement.replaceFirst("import\\s+(static\\s+)?", ""))
          .map(name -> name.replaceAll("(\\.[A-Z]\\w*)+(\\.\\w+)?$|\\.\\*$", ""))
          .filter(name -> !name.startsWith("java.") && !name.startsWith("tiny"))
          .forEach(packages::add);
    }
    return packages;
  }

  private Map<String, byte[]> compile() {
    Map<String, ByteArrayOutputStream> output = new LinkedHashMap<>();
    if (sources.isEmpty()) {
      return Map.of();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager standard =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
    JavaFileManager inMemory =
        new ForwardingJavaFileManager<>(standard) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location,
              String className,
              JavaFileObject.Kind kind,
              javax.tools.FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className + ".class"), kind) {
              @Override
              public OutputStream openOutputStream() {
                return output.computeIfAbsent(className, name -> new ByteArrayOutputStream());
              }
            };
          }
        };
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach(
        (name, text) ->
            units.add(
                new SimpleJavaFileObject(
                    URI.create("mem:///" + name.replace('.', '/') + ".java"),
                    JavaFileObject.Kind.SOURCE) {
                  @Override
                  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return text;
                  }
                }));
    StringWriter problems = new StringWriter();
    List<String> options =
        List.of("-classpath", System.getProperty("java.class.path"), "-proc:none", "-parameters");
    if (!compiler.getTask(problems, inMemory, null, options, null, units).call()) {
      throw new IllegalArgumentException("The tiny plugin does not compile:\n" + problems);
    }
    Map<String, byte[]> classes = new LinkedHashMap<>();
    output.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }
}
