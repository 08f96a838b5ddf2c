package org.nivaran.jiraapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** {@code src/docs/fidelity.md} says of every declared type how far it can be trusted. */
public class FidelityTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path PAGE = Path.of("../docs/fidelity.md");

  @Test
  public void everyDeclaredTypeIsOnThePage() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(declaredTypes().stream().filter(type -> !names(page, type))).isEmpty();
  }

  @Test
  public void aTypeThatIsNotThereIsMissed() {
    assertThat(names("| `a.b` | IssueService |", "Issue")).isFalse();
    assertThat(names("| `a.b` | Issue, IssueService |", "Issue")).isTrue();
  }

  private static boolean names(String page, String type) {
    return Pattern.compile("\\b" + Pattern.quote(type) + "\\b").matcher(page).find();
  }

  private static List<String> declaredTypes() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .toList();
    }
  }
}
