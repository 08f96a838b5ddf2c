package org.nivaran.jiraapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** A declaration is a fact with a source: every type says where it was read and how sure we are. */
public class DeclarationsTest {

  private static final Path SOURCES = Path.of("src/main/java");

  private static final Pattern MARK =
      Pattern.compile(
          "/\\*\\*(?:(?!\\*/).)*Source: \\S(?:(?!\\*/).)*Confidence: (VERIFIED|LIKELY|NONE)\\."
              + "(?:(?!\\*/).)*\\*/\\s*(?:@[^\\n]*\\n)*public ",
          Pattern.DOTALL);

  @Test
  public void everyTypeNamesItsSourceAndConfidence() throws IOException {
    List<String> problems = new ArrayList<>();
    int read = 0;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        read++;
        problem(Files.readString(file)).ifPresent(text -> problems.add(file + ": " + text));
      }
    }
    assertThat(problems).isEmpty();
    assertThat(read).isGreaterThan(150);
  }

  @Test
  public void theCheckCatchesATypeWithoutASource() {
    assertThat(problem("package a;\n\n/** A thing. */\npublic interface A {}\n")).isPresent();
    assertThat(
            problem("package a;\n\n/** Source: ledger. Confidence: HIGH. */\npublic class A {}\n"))
        .isPresent();
    assertThat(
            problem(
                "package a;\n\n// Source: ledger. Confidence: VERIFIED.\npublic interface A {}\n"))
        .isPresent();
    assertThat(
            problem(
                "package a;\n\n/**\n * Source: ledger. Confidence: LIKELY.\n */\npublic class A {}"))
        .isEmpty();
  }

  @Test
  public void declaresNothingThatComesFromARealJar() throws IOException {
    for (String realPackage :
        List.of("com/opensymphony", "net/java/ao", "jakarta", "javax", "org/slf4j")) {
      assertThat(SOURCES.resolve(realPackage)).doesNotExist();
    }
    assertThat(SOURCES.resolve("com/atlassian")).isDirectory();
  }

  private static Optional<String> problem(String source) {
    Matcher matcher = MARK.matcher(source.replaceAll("\\n \\* ", " "));
    return matcher.find()
        ? Optional.empty()
        : Optional.of("no \"Source: … Confidence: VERIFIED|LIKELY.\" above the type");
  }
}
