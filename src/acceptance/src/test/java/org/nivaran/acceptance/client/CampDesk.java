package org.nivaran.acceptance.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of camp registers as one user, without a browser. Thread safe. */
public final class CampDesk {
  private static final String PATH = "/plugins/servlet/nivaran/camp";
  private static final Pattern STATE = Pattern.compile("data-state=\"([A-Z]+)\"");
  private static final Pattern COUNT =
      Pattern.compile("data-count=\"([A-Z]+)\"><th scope=\"row\">[^<]*</th><td>(\\d+)</td>");

  private final Http http;

  public CampDesk(Http http) {
    this.http = http.with("X-Atlassian-Token", "no-check");
  }

  /**
   * Brings a file.
   *
   * @return the number of the register
   */
  public long bring(String camp, Path file) {
    String boundary = "nivaran-register";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      for (String[] field :
          new String[][] {{"name", camp}, {"day", "2026-11-20"}, {"kind", "complaint"}}) {
        write(
            body,
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, field[0], field[1]));
      }
      write(
          body,
          "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.xlsx\"\r\n\r\n"
              .formatted(boundary));
      body.write(Files.readAllBytes(file));
      write(body, "\r\n--%s--\r\n".formatted(boundary));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Answer answer =
        http.post(PATH, body.toByteArray(), "multipart/form-data; boundary=" + boundary)
            .expect(303);
    String address = answer.header("Location");
    return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
  }

  /**
   * Presses a button.
   *
   * @param form what it sends along, as in an address
   */
  public void press(long register, String button, String form) {
    http.post(
            PATH + "/" + register + "/" + button,
            form.getBytes(StandardCharsets.UTF_8),
            "application/x-www-form-urlencoded")
        .expect(303);
  }

  public String state(long register) {
    Matcher state = STATE.matcher(page(register));
    return state.find() ? state.group(1) : "";
  }

  /** How many rows there are in each state. */
  public Map<String, Integer> counts(long register) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Matcher count = COUNT.matcher(page(register));
    while (count.find()) {
      counts.put(count.group(1), Integer.valueOf(count.group(2)));
    }
    return counts;
  }

  private String page(long register) {
    return http.get(PATH + "/" + register).expect(200).body();
  }

  private static void write(ByteArrayOutputStream body, String text) throws IOException {
    body.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
