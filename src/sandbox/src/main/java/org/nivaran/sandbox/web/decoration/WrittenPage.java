package org.nivaran.sandbox.web.decoration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nivaran.sandbox.web.frame.FramedPage;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.view.SafeHtml;

/**
 * A document that a plugin wrote, taken apart as Jira's page decoration does: by {@code <meta
 * name="decorator" content="atl.admin">} it asks for a frame. Immutable.
 *
 * @param head what stands in the head
 * @param body what stands in the body; everything, where there is no body element
 */
record WrittenPage(String head, String body) {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  private static final Pattern HEAD = Pattern.compile("<head(?:\\s[^>]*)?>(.*?)</head\\s*>", FLAGS);
  private static final Pattern BODY_BEGIN = Pattern.compile("<body(?:\\s[^>]*)?>", FLAGS);
  private static final Pattern BODY_END = Pattern.compile("</body\\s*>(?!.*</body\\s*>)", FLAGS);
  private static final Pattern TITLE =
      Pattern.compile("<title(?:\\s[^>]*)?>(.*?)</title\\s*>", FLAGS);
  private static final Pattern META = Pattern.compile("<meta\\s[^>]*>", FLAGS);
  private static final Pattern CHARSET = Pattern.compile("<meta\\s+charset[^>]*>", FLAGS);

  static WrittenPage of(String document) {
    Matcher head = HEAD.matcher(document);
    if (!head.find()) {
      return new WrittenPage("", document);
    }
    Matcher begin = BODY_BEGIN.matcher(document);
    int from = begin.find(head.end()) ? begin.end() : head.end();
    Matcher end = BODY_END.matcher(document);
    int to = end.find(from) ? end.start() : document.length();
    return new WrittenPage(head.group(1), document.substring(from, to));
  }

  /** The frame that it asks for; empty when it wants to stay as it is. */
  Optional<Frame> frame() {
    return meta("decorator")
        .flatMap(
            decorator ->
                switch (decorator) {
                  case "atl.admin", "admin" -> Optional.of(Frame.ADMIN);
                  case "atl.general", "general", "atl.userprofile" -> Optional.of(Frame.GENERAL);
                  case "atl.popup", "popup" -> Optional.of(Frame.POPUP);
                  default -> Optional.empty();
                });
  }

  FramedPage in(Frame frame) {
    Matcher title = TITLE.matcher(head);
    String name = title.find() ? title.group(1).strip() : "";
    String rest = CHARSET.matcher(TITLE.matcher(head).replaceAll("")).replaceAll("");
    return new FramedPage(
        new SafeHtml(name),
        new SafeHtml(rest.strip()),
        new SafeHtml(body),
        frame,
        meta("admin.active.tab").orElse(""));
  }

  private Optional<String> meta(String name) {
    return META.matcher(head)
        .results()
        .map(found -> found.group())
        .filter(tag -> attribute(tag, "name").filter(name::equals).isPresent())
        .findFirst()
        .flatMap(tag -> attribute(tag, "content"));
  }

  private static Optional<String> attribute(String tag, String name) {
    Matcher found =
        Pattern.compile("\\s" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>/]+))", FLAGS)
            .matcher(tag);
    if (!found.find()) {
      return Optional.empty();
    }
    for (int group = 1; group <= 3; group++) {
      if (found.group(group) != null) {
        return Optional.of(found.group(group));
      }
    }
    return Optional.empty();
  }
}
