package org.nivaran.jira.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;
import org.nivaran.jira.testing.TemplateRendering;

public class AdminFormTest {
  private static final String HOSTILE = "\"><script>x</script>&'";

  @Test
  public void linksEachErrorToItsField() throws Exception {
    String html =
        render(
            new AdminForm("f", "departments", "Save", Map.of("key", "PHE"), Map.of("key", "No."))
                .text("key", "Key", "Small letters", true)
                .date("from", "From", "", false));
    assertThat(html)
        .contains("<li><a href=\"#f-key\">Key: No.</a></li>")
        .contains("id=\"f-key\" name=\"key\" value=\"PHE\"")
        .contains("aria-invalid=\"true\"")
        .contains("aria-describedby=\"f-key-error f-key-help\"")
        .contains("action=\"/jira/admin/departments\"")
        .contains("type=\"date\" id=\"f-from\"");
  }

  @Test
  public void neverShowsASecret() throws Exception {
    assertThat(
            render(
                new AdminForm("f", "lines", "Save", Map.of("appSecret", "s3cret"), Map.of())
                    .secret("appSecret", "App secret", "", false)))
        .doesNotContain("s3cret");
  }

  @Test
  public void showsWhatWasChosen() throws Exception {
    List<AdminForm.Choice> choices =
        List.of(new AdminForm.Choice("hi", "Hindi"), new AdminForm.Choice("en", "English"));
    assertThat(
            render(
                new AdminForm("f", "x", "Save", Map.of("one", "en", "many", "hi,en"), Map.of())
                    .choice("one", "One", "", false, choices)
                    .ticks("many", "Many", "", choices)))
        .contains("<option value=\"en\" selected>English</option>")
        .contains("value=\"hi\" checked")
        .contains("value=\"en\" checked");
  }

  @Test
  public void escapesEverything() throws Exception {
    Map<String, String> all = Map.of("n", HOSTILE, "", HOSTILE);
    List<AdminForm.Choice> choices = List.of(new AdminForm.Choice(HOSTILE, HOSTILE));
    String html =
        render(
            new AdminForm(HOSTILE, HOSTILE, HOSTILE, all, all)
                .titled(HOSTILE)
                .cancelTo(HOSTILE)
                .text("n", HOSTILE, HOSTILE, true)
                .area("n", HOSTILE, HOSTILE, true)
                .hidden("n", HOSTILE)
                .tick("n", HOSTILE, HOSTILE)
                .ticks("n", HOSTILE, HOSTILE, choices)
                .choice("n", HOSTILE, HOSTILE, false, choices));
    assertThat(html).contains("&lt;script&gt;").doesNotContain("<script");
  }

  private static String render(AdminForm form) throws Exception {
    Map<String, Object> values = new HashMap<>(form.values());
    values.put("base", "/jira/admin/");
    values.put("tokenName", "atl_token");
    values.put("token", "t");
    values.put(
        "texts",
        Map.of("nivaran.admin.form.wrong", "Wrong", "nivaran.admin.form.cancel", "Cancel"));
    return TemplateRendering.render(AdminForm.TEMPLATE, values, Locale.ENGLISH, true);
  }
}
