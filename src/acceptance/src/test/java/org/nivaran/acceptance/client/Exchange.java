package org.nivaran.acceptance.client;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stand-in of a telephone exchange: plays a citizen's call. For one call and one thread. */
public final class Exchange {
  private static final Pattern CALL = Pattern.compile("id=\"call\" value=\"([^\"]+)\"");

  private final Http http;
  private final String from;
  private final int line;
  private String call = "";

  public Exchange(Http http, String from, int line) {
    this.http = http;
    this.from = from;
    this.line = line;
  }

  public Exchange ring() {
    return step("ring", "");
  }

  public Exchange answer() {
    return step("answer", "");
  }

  public Exchange hangUp() {
    return step("hang-up", "");
  }

  public Exchange missed() {
    return step("missed", "");
  }

  public Exchange press(String digits) {
    return step("digits", digits);
  }

  private Exchange step(String step, String digits) {
    String form =
        "from=%s&line=%d&call=%s&digits=%s&step=%s"
            .formatted(Http.encode(from), line, Http.encode(call), Http.encode(digits), step);
    String page =
        http.post(
                "/sandbox/exchange",
                form.getBytes(StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded")
            .expect(200)
            .body();
    if (!page.contains("the desk answered 200")) {
      throw new AssertionError("the desk did not take it: " + page);
    }
    Matcher id = CALL.matcher(page);
    if (id.find()) {
      call = id.group(1);
    }
    return this;
  }
}
