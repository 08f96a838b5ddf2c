package org.nivaran.jira.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.testing.PaperJira;
import org.nivaran.jira.testing.TemplateRendering;

public class DayContextTest {
  private static final String VIEW = "dashboards-gadgets/day/view.vm";

  @Test
  public void namesTheDueFieldByItsNumber() {
    PaperJira jira = new PaperJira();
    assertThat(new DayContext(jira.settings(), RaipurDesk.data()).getContextMap(Map.of()))
        .containsEntry("projectKey", "GRV")
        .containsEntry("dueField", "cf[" + jira.fieldId(GrievanceField.DUE) + "]")
        .containsEntry("zone", "Asia/Kolkata");
  }

  @Test
  public void isOfUseBeforeTheSetUp() {
    assertThat(new DayContext(Optional::empty, RaipurDesk.data()).getContextMap(Map.of()))
        .containsEntry("projectKey", "GRV")
        .containsEntry("dueField", "Due")
        .containsEntry("zone", "");
  }

  @Test
  public void itsViewEscapesWhatItIsGiven() throws Exception {
    Map<String, String> hostile =
        Map.of("projectKey", "\"><script>x</script>", "dueField", "' onload='x", "zone", "\"");
    assertThat(TemplateRendering.render(VIEW, hostile, Locale.ENGLISH, true))
        .doesNotContain("<script")
        .contains("data-project=\"&quot;&gt;&lt;script&gt;")
        .contains("data-due-field=\"&#39; onload=&#39;x\"");
  }
}
