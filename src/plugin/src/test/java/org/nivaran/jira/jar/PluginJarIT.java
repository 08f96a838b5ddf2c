package org.nivaran.jira.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The jar that an admin uploads, as it is. */
public class PluginJarIT {

  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final long MOST_BYTES = 6L * 1024 * 1024;

  private static JarFile jar;
  private static List<String> names;

  @BeforeClass
  public static void open() throws IOException {
    jar = new JarFile(System.getProperty("plugin.jar"));
    names = jar.stream().map(ZipEntry::getName).toList();
  }

  @AfterClass
  public static void close() throws IOException {
    jar.close();
  }

  @Test
  public void nothingOfAtlassianIsInside() {
    assertThat(names).noneMatch(name -> name.startsWith("com/atlassian"));
  }

  @Test
  public void onlyOurOwnClassesAreInside() {
    assertThat(names)
        .filteredOn(name -> name.endsWith(".class"))
        .allMatch(
            name -> name.startsWith("org/nivaran/jira/") || name.startsWith("org/nivaran/core/"));
  }

  @Test
  public void noJarIsInside() {
    assertThat(names).noneMatch(name -> name.endsWith(".jar"));
  }

  @Test
  public void noTestIsInside() {
    assertThat(names).noneMatch(name -> name.contains("Test") || name.contains("/planted/"));
  }

  @Test
  public void itIsSmall() throws IOException {
    assertThat(Files.size(Path.of(System.getProperty("plugin.jar")))).isLessThan(MOST_BYTES);
  }

  @Test
  public void itIsInstalledAsItIs() throws IOException {
    Attributes manifest = jar.getManifest().getMainAttributes();
    assertThat(manifest.getValue("Atlassian-Plugin-Key")).isEqualTo("org.nivaran.jira");
    assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo("org.nivaran.jira");
    assertThat(manifest.getValue("Spring-Context")).isEqualTo("*");
    assertThat(manifest.getValue("Export-Package")).isNull();
  }

  @Test
  public void itImportsExactlyWhatIsApproved() throws IOException {
    List<String> approved;
    try (InputStream list = PluginJarIT.class.getResourceAsStream("/approved-imports.txt")) {
      approved =
          new String(list.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
    }
    assertThat(imports()).containsExactlyInAnyOrderElementsOf(approved);
  }

  /** A package that only the Spring file names is one that bnd does not see. */
  @Test
  public void itImportsThePackageOfEveryHostService() throws Exception {
    List<String> packages = new ArrayList<>();
    for (Element reference : elements("META-INF/spring/nivaran.xml", "osgi:reference")) {
      String service = reference.getAttribute("interface");
      packages.add(service.substring(0, service.lastIndexOf('.')));
    }
    assertThat(packages).isNotEmpty();
    assertThat(imported()).containsAll(packages);
  }

  @Test
  public void theDescriptorIsTheTopLevelOne() throws Exception {
    String version = jar.getManifest().getMainAttributes().getValue("Bundle-Version");
    String ours =
        Files.readString(ROOT.resolve("atlassian-plugin.xml"))
            .replace("@project.version@", version);
    assertThat(text("atlassian-plugin.xml")).isEqualTo(ours);
  }

  @Test
  public void theWorkflowsAreTheTopLevelOnes() throws IOException {
    assertThat(text("workflows/grievance.xml"))
        .isEqualTo(Files.readString(ROOT.resolve("workflows/grievance.xml")));
  }

  @Test
  public void everyClassThatTheDescriptorNamesIsInside() throws Exception {
    List<String> missing = new ArrayList<>();
    Document descriptor = document("atlassian-plugin.xml");
    NodeList all = descriptor.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      for (String name : List.of(element.getAttribute("class"), element.getTextContent().strip())) {
        if (name.matches("org\\.nivaran\\.[\\w.$]+[A-Z]\\w*")
            && !names.contains(name.replace('.', '/') + ".class")) {
          missing.add(element.getTagName() + " " + name);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  public void everyPartOfTheWorkflowsIsAModule() throws Exception {
    List<String> keys = new ArrayList<>();
    for (String kind : List.of("workflow-function", "workflow-condition", "workflow-validator")) {
      elements("atlassian-plugin.xml", kind)
          .forEach(module -> keys.add("org.nivaran.jira" + module.getAttribute("key")));
    }
    for (String workflow : List.of("grievance", "demand", "information", "suggestion")) {
      List<String> used =
          elements("workflows/" + workflow + ".xml", "arg").stream()
              .filter(argument -> argument.getAttribute("name").equals("full.module.key"))
              .map(Element::getTextContent)
              .toList();
      assertThat(used).as(workflow).isNotEmpty();
      assertThat(keys).as(workflow).containsAll(used);
    }
  }

  @Test
  public void everyResourceOfTheDescriptorIsInside() throws Exception {
    List<String> missing =
        elements("atlassian-plugin.xml", "resource").stream()
            .filter(resource -> !resource.getAttribute("type").equals("i18n"))
            .map(resource -> resource.getAttribute("location"))
            .map(location -> location.startsWith("/") ? location.substring(1) : location)
            .filter(location -> names.stream().noneMatch(name -> name.startsWith(location)))
            .toList();
    assertThat(missing).isEmpty();
  }

  /** Package names with a mark for those that a host may lack. */
  private static TreeSet<String> imports() throws IOException {
    TreeSet<String> imports = new TreeSet<>();
    for (String each : clauses()) {
      String[] parts = each.split(";", -1);
      imports.add(parts[0] + (each.contains("resolution:=optional") ? " optional" : ""));
    }
    return imports;
  }

  private static List<String> imported() throws IOException {
    return clauses().stream().map(each -> each.split(";", -1)[0]).toList();
  }

  /** The clauses of the header; commas inside of quotes belong to a version range. */
  private static List<String> clauses() throws IOException {
    String header = jar.getManifest().getMainAttributes().getValue("Import-Package");
    return List.of(header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
  }

  private static String text(String name) throws IOException {
    try (InputStream stream = jar.getInputStream(jar.getEntry(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Element> elements(String file, String tag) throws Exception {
    NodeList found = document(file).getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static Document document(String file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    try (InputStream stream = jar.getInputStream(jar.getEntry(file))) {
      return factory.newDocumentBuilder().parse(stream);
    }
  }
}
