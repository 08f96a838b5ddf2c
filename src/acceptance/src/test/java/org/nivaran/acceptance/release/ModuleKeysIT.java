package org.nivaran.acceptance.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.Test;
import org.nivaran.acceptance.product.Artifacts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Every module that the plugin adds to Jira is made to work by at least one test. */
public class ModuleKeysIT {
  /** Elements of the descriptor that have a key and are not modules. */
  private static final Set<String> NOT_MODULES = Set.of("atlassian-plugin");

  @Test
  public void everyModuleOfTheJarIsTouchedByATest() throws Exception {
    Set<String> untouched = new TreeSet<>(moduleKeys());
    untouched.removeAll(touchedKeys());

    assertThat(untouched).as("modules that no test class names in @Touches").isEmpty();
  }

  @Test
  public void noTestNamesAModuleThatDoesNotExist() throws Exception {
    Set<String> unknown = new TreeSet<>(touchedKeys());
    unknown.removeAll(moduleKeys());

    assertThat(unknown).as("keys in @Touches that the descriptor lacks").isEmpty();
  }

  private static Set<String> touchedKeys() {
    Set<String> keys = new LinkedHashSet<>();
    URL ourClasses = ModuleKeysIT.class.getProtectionDomain().getCodeSource().getLocation();
    for (JavaClass test : new ClassFileImporter().importUrl(ourClasses)) {
      test.tryGetAnnotationOfType(Touches.class)
          .ifPresent(touches -> keys.addAll(Set.of(touches.value())));
    }
    return keys;
  }

  private static Set<String> moduleKeys()
      throws IOException, ParserConfigurationException, SAXException {
    Set<String> keys = new LinkedHashSet<>();
    try (JarFile jar = new JarFile(Artifacts.pluginJar().toFile());
        InputStream descriptor = jar.getInputStream(jar.getEntry("atlassian-plugin.xml"))) {
      DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = parsers.newDocumentBuilder().parse(descriptor);
      NodeList modules = document.getDocumentElement().getChildNodes();
      for (int i = 0; i < modules.getLength(); i++) {
        if (modules.item(i) instanceof Element module
            && module.hasAttribute("key")
            && !NOT_MODULES.contains(module.getTagName())) {
          keys.add(module.getAttribute("key"));
        }
      }
    }
    return keys;
  }
}
