package org.nivaran.jira.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.notify.MessageTemplate;
import org.nivaran.core.notify.MessageTemplates;
import org.nivaran.core.port.District;
import org.nivaran.jira.settings.DeskSettings;

/** Citizens are answered in the languages that were chosen in the set-up, and in no other. */
public class ChosenLanguagesTest {
  private final Office office = Office.withPack();

  @Test
  public void aLanguageThatIsNotChosenIsNotUsedThoughItsWordsAreThere() {
    office.editor.addMessages(MessageTemplates.standard().all());
    office.editor.saveDistrict(
        new District(Named.of("Raipur", "रायपुर"), "RPR", ZoneId.of("Asia/Kolkata")),
        new CalendarKey("raipur-office"),
        new EscalationLadder(List.of()));
    assertThat(used()).containsExactlyInAnyOrder(Language.HINDI, Language.ENGLISH);

    choose(Language.HINDI);
    assertThat(used()).containsExactly(Language.HINDI);

    choose(Language.HINDI, Language.ENGLISH);
    assertThat(used()).containsExactlyInAnyOrder(Language.HINDI, Language.ENGLISH);
  }

  private Set<Language> used() {
    return office.data.current().messages().all().stream()
        .map(MessageTemplate::language)
        .collect(Collectors.toSet());
  }

  private void choose(Language... languages) {
    office.editor.saveSettings(
        new DeskSettings(
            "bot",
            "GRV",
            1,
            URI.create("https://graph.facebook.com"),
            List.of(languages),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of()));
  }
}
