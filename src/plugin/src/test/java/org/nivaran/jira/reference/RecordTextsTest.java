package org.nivaran.jira.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.Test;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.jira.settings.RecordTable;

/** Every word that the engine asks for is there; Hindi has the same keys, as another test says. */
public class RecordTextsTest {

  @Test
  public void everyKindColumnAndChoiceHasItsWords() throws IOException {
    Properties texts = texts("nivaran.properties");
    for (RecordTable table : RecordTable.values()) {
      has(texts, "title." + table.key());
      has(texts, "about." + table.key());
      has(texts, "problem.used-by." + table.key());
      for (Column column : RecordKinds.of(table).columns()) {
        has(texts, "column." + column.name());
        if (RecordTexts.isNamed(column)) {
          column.choices().forEach(choice -> has(texts, "value." + column.name() + "." + choice));
        }
      }
    }
    for (MessageKind kind : MessageKind.values()) {
      kind.variables().stream()
          .filter(variable -> !variable.equals("reference") && !variable.equals("level"))
          .forEach(variable -> has(texts, "example." + variable));
    }
  }

  @Test
  public void noTwoColumnsOfAKindHaveOneLabel() throws IOException {
    for (String file : new String[] {"nivaran.properties", "nivaran_hi.properties"}) {
      Properties texts = texts(file);
      for (RecordTable table : RecordTable.values()) {
        Set<String> labels = new HashSet<>();
        for (Column column : RecordKinds.of(table).columns()) {
          String label = texts.getProperty("nivaran.admin.record.column." + column.name());
          assertThat(labels.add(label)).as("%s: %s of %s", file, label, table).isTrue();
        }
      }
    }
  }

  private static void has(Properties texts, String key) {
    assertThat(texts).containsKey("nivaran.admin.record." + key);
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(RecordTextsTest.class.getResourceAsStream("/i18n/" + file)),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
