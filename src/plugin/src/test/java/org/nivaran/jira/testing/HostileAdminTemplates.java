package org.nivaran.jira.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Renders templates of admin pages with hostile texts everywhere, our own texts included. */
public final class HostileAdminTemplates {

  public static final String HOSTILE = "\"><script>x</script>&'";

  /**
   * Demands that nothing becomes markup.
   *
   * @param name of the template in {@code templates/admin}
   */
  public static void escapes(String name, Map<String, ?> values) throws Exception {
    Map<String, Object> view = new HashMap<>(values);
    view.put("texts", new AnyText());
    for (String common : new String[] {"base", "tokenName", "token", "title"}) {
      view.put(common, HOSTILE);
    }
    String html =
        TemplateRendering.render("templates/admin/" + name + ".vm", view, Locale.ENGLISH, true);
    assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>");
    // No value ends an attribute: all quotes that are left are those of the template.
    assertThat(html).doesNotContain("\">&lt;script").doesNotContain("&'");
  }

  /** Has a hostile text for each key. */
  private static final class AnyText extends AbstractMap<String, String> {
    @Override
    public String get(Object key) {
      return HOSTILE;
    }

    @Override
    public boolean containsKey(Object key) {
      return true;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
      return Set.of();
    }
  }

  private HostileAdminTemplates() {}
}
