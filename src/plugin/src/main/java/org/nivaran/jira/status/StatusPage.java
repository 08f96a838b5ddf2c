package org.nivaran.jira.status;

import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Post;
import org.nivaran.core.usecase.CitizenStatus;
import org.nivaran.jira.language.Texts;

/** Writes the page, always whole and small, without scripts. Thread safe. */
public final class StatusPage {

  private static final String TEXTS = "nivaran.status.";
  private static final String TEMPLATE = "templates/status/page.vm";

  private final TemplateRenderer renderer;
  private final Texts texts;
  private final ReferenceData data;

  public StatusPage(TemplateRenderer renderer, Texts texts, ReferenceData data) {
    this.renderer = renderer;
    this.texts = texts;
    this.data = data;
  }

  /**
   * What was asked.
   *
   * @param reference as it was typed, to be shown again
   * @param digits likewise
   * @param problem the rest of a text key, or empty
   * @param status what to show, or null
   */
  record View(
      Language language,
      String address,
      String nonce,
      String reference,
      String digits,
      String problem,
      @Nullable CitizenStatus status) {}

  String html(View view) throws IOException {
    Locale locale = view.language().locale();
    Map<String, Object> values = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    texts.all(locale, TEXTS).forEach((key, text) -> words.put(key.substring(TEXTS.length()), text));
    values.put("texts", words);
    values.put("language", view.language().tag());
    values.put("other", view.language().equals(Language.HINDI) ? "en" : "hi");
    values.put("address", view.address());
    values.put("nonce", view.nonce());
    values.put("reference", view.reference());
    values.put("digits", view.digits());
    values.put("problem", view.problem().isEmpty() ? "" : words.get("problem." + view.problem()));
    values.put("wrong", view.problem());
    CitizenStatus status = view.status();
    values.put("status", status == null ? Map.of() : shown(status, view.language()));
    StringWriter html = new StringWriter();
    try {
      renderer.render(TEMPLATE, values, html);
    } catch (RenderingException e) {
      throw new IllegalStateException("template " + TEMPLATE, e);
    }
    return html.toString();
  }

  private Map<String, Object> shown(CitizenStatus status, Language language) {
    Locale locale = language.locale();
    Desk desk = data.current();
    DateTimeFormatter day =
        DateTimeFormatter.ofPattern("d MMMM uuuu", locale).withZone(desk.district().zone());
    DateTimeFormatter moment =
        DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale).withZone(desk.district().zone());
    Instant due = status.due();
    ResolutionKind resolution = status.resolution();
    PostKey post = status.post();
    Map<String, Object> shown = new HashMap<>();
    shown.put("reference", status.reference().toString());
    shown.put("state", texts.in(locale, "status.state." + status.state().name()));
    shown.put(
        "department",
        desk.department(status.department())
            .map(each -> each.name().in(language))
            .orElse(status.department().value()));
    shown.put(
        "post",
        post == null
            ? ""
            : desk.post(post).map(Post::name).map(name -> name.in(language)).orElse(""));
    shown.put("due", due == null ? "" : day.format(due));
    shown.put(
        "resolution", resolution == null ? "" : texts.in(locale, "resolution." + resolution.key()));
    shown.put("district", desk.district().name().in(language));
    shown.put(
        "steps",
        status.steps().stream()
            .map(
                step ->
                    Map.of(
                        "at",
                        moment.format(step.at()),
                        "text",
                        texts.in(locale, "status.step." + step.what().name())))
            .toList());
    return shown;
  }

  /** The languages of the page; anything else is Hindi. */
  static Language language(@Nullable String asked) {
    return List.of(Language.ENGLISH).stream()
        .filter(each -> each.tag().equals(asked))
        .findFirst()
        .orElse(Language.HINDI);
  }
}
