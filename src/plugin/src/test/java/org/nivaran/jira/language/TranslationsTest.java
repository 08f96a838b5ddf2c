package org.nivaran.jira.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** Every text is there in both languages, and every text that is asked for is there. */
public class TranslationsTest {
  private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d\\}");

  private final Properties english = read("/i18n/nivaran.properties");
  private final Properties hindi = read("/i18n/nivaran_hi.properties");

  @Test
  public void bothLanguagesHaveTheSameKeys() {
    assertThat(new TreeSet<>(hindi.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
  }

  @Test
  public void hindiIsWrittenInDevanagari() {
    for (String key : hindi.stringPropertyNames()) {
      assertThat(DEVANAGARI.matcher(hindi.getProperty(key)).find()).as(key).isTrue();
    }
  }

  @Test
  public void englishIsNot() {
    for (String key : english.stringPropertyNames()) {
      assertThat(DEVANAGARI.matcher(english.getProperty(key)).find()).as(key).isFalse();
    }
  }

  @Test
  public void bothLanguagesHaveTheSameArguments() {
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(hindi.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  @Test
  public void everyTextIsAPatternThatLosesNothing() {
    for (Properties language : List.of(english, hindi)) {
      for (String key : language.stringPropertyNames()) {
        String text = language.getProperty(key);
        String formatted =
            new MessageFormat(text, Locale.ENGLISH).format(new Object[] {"0", "1", "2", "3", "4"});
        assertThat(formatted).as(key).isNotBlank().doesNotContain("{");
        assertThat(text.replace("''", "")).as(key).doesNotContain("'");
      }
    }
  }

  @Test
  public void everyTextThatScriptsTemplatesAndDescriptorsAskForIsThere() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("atlassian-plugin.xml"))) {
      root = Objects.requireNonNull(root.getParent());
    }
    Set<String> asked = new TreeSet<>();
    for (String place :
        List.of(
            "atlassian-plugin.xml",
            "workflows",
            "dashboards-gadgets",
            "src/plugin/src/main/resources/templates")) {
      Path start = root.resolve(place);
      if (Files.exists(start)) {
        try (Stream<Path> files = Files.walk(start)) {
          for (Path file : files.filter(f -> f.toString().matches(".*\\.(xml|js|vm)")).toList()) {
            Matcher keys =
                Pattern.compile(
                        "['\"](nivaran\\.[a-z][A-Za-z.-]*[a-zA-Z])['\"]|>(nivaran\\.move\\.[a-z-]+)<")
                    .matcher(Files.readString(file));
            while (keys.find()) {
              asked.add(keys.group(1) != null ? keys.group(1) : keys.group(2));
            }
          }
        }
      }
    }
    asked.remove("nivaran.sla"); // a property of issues, not a text
    assertThat(asked).isNotEmpty();
    assertThat(english.stringPropertyNames()).containsAll(asked);
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(TranslationsTest.class.getResourceAsStream(resource))) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
    return properties;
  }
}
