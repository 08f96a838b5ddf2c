package org.nivaran.jira.mail;

import static org.nivaran.jira.language.Html.escaped;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.nivaran.core.notify.NoticeLine;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.language.Texts;

/**
 * Writes the letters: what came about with which grievances, the most pressing first, each with a
 * link. Plain tables that every mail program shows and a screen reader reads. Thread safe.
 */
public final class LetterWriter {

  private static final int MOST = 100;

  private final Texts texts;
  private final ReferenceData data;
  private final ApplicationProperties properties;

  public LetterWriter(Texts texts, ReferenceData data, ApplicationProperties properties) {
    this.texts = texts;
    this.data = data;
    this.properties = properties;
  }

  /**
   * @param cases at least one
   */
  Letter letter(String to, OfficerNotice.Form form, List<Case> cases, Locale locale) {
    return new Writing(locale).letter(to, form, cases);
  }

  /** Rises before breaches before warnings; of the same, the one that is due earlier. */
  private static List<Case> pressing(List<Case> cases) {
    return cases.stream()
        .sorted(
            Comparator.comparing((Case each) -> each.line().step())
                .reversed()
                .thenComparing(each -> each.line().due()))
        .toList();
  }

  /** One letter in one language. */
  private final class Writing {

    private final Locale locale;
    private final String base = properties.getBaseUrl(UrlMode.CANONICAL);
    private final DateTimeFormatter moment;

    Writing(Locale locale) {
      this.locale = locale;
      ZoneId zone = data.current().district().zone();
      this.moment = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale).withZone(zone);
    }

    Letter letter(String to, OfficerNotice.Form form, List<Case> cases) {
      List<Case> sorted = pressing(cases);
      boolean urgent = form == OfficerNotice.Form.URGENT;
      String subject =
          urgent
              ? text("mail.urgent.subject", sorted.get(0).line().reference(), what(sorted.get(0)))
              : text("mail.digest.subject", sorted.size());
      String intro = text(urgent ? "mail.urgent.intro" : "mail.digest.intro");
      return new Letter(to, subject, page(subject, intro, sorted));
    }

    private String page(String title, String intro, List<Case> cases) {
      StringBuilder html = new StringBuilder(1024);
      html.append("<!DOCTYPE html>\n<html lang=\"")
          .append(escaped(locale.getLanguage()))
          .append("\"><head><meta charset=\"UTF-8\"><title>")
          .append(escaped(title))
          .append(
              "</title></head>\n<body style=\"font-family:sans-serif\">\n<h1 style=\"font-size:")
          .append("1.2em\">")
          .append(escaped(title))
          .append("</h1>\n<p>")
          .append(escaped(intro))
          .append("</p>\n<table cellpadding=\"6\" style=\"border-collapse:collapse\">\n<tr>");
      for (String column : List.of("reference", "about", "what", "level", "due")) {
        html.append("<th scope=\"col\" align=\"left\">")
            .append(escaped(text("mail.column." + column)))
            .append("</th>");
      }
      html.append("</tr>\n");
      cases.stream().limit(MOST).forEach(each -> row(html, each));
      html.append("</table>\n");
      if (cases.size() > MOST) {
        html.append("<p>").append(escaped(text("mail.more", cases.size() - MOST))).append("</p>\n");
      }
      return html.append("<p>")
          .append(escaped(text("mail.why")))
          .append("</p>\n</body></html>\n")
          .toString();
    }

    private void row(StringBuilder html, Case each) {
      NoticeLine line = each.line();
      html.append("<tr><td><a href=\"")
          .append(escaped(base + "/browse/" + each.issueKey()))
          .append("\">")
          .append(escaped(line.reference().toString()))
          .append("</a></td>");
      String about = each.summary().isEmpty() ? text("mail.confidential") : each.summary();
      for (String cell :
          List.of(about, what(each), line.level().toString(), moment.format(line.due()))) {
        html.append("<td>").append(escaped(cell)).append("</td>");
      }
      html.append("</tr>\n");
    }

    private String what(Case each) {
      return text(
          "clock.step." + each.line().step().name().toLowerCase(Locale.ROOT),
          text("clock." + each.line().clock().name()));
    }

    private String text(String key, Object... arguments) {
      return texts.in(locale, key, arguments);
    }
  }
}
