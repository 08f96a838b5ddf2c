package org.nivaran.jira.sms;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.SmsSender;
import org.nivaran.core.sms.Sms;
import org.nivaran.core.sms.SmsOutcome;
import org.nivaran.jira.settings.SmsGateway;
import org.nivaran.jira.settings.SmsGateways;

/**
 * Sends SMS through any gateway that is called by HTTP: only to hosts that are named, without
 * following redirects, because the password goes along. Thread safe.
 */
public final class HttpSmsSender implements SmsSender {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int MOST_OF_AN_ANSWER = 4096;
  private static final int LONGEST_DETAILS = 120;

  private final HttpClient http;
  private final SmsGateways gateways;
  private final Duration patience;

  public HttpSmsSender(HttpClient http, SmsGateways gateways, Duration patience) {
    this.http = http;
    this.gateways = gateways;
    this.patience = patience;
  }

  /** A client that follows no redirects. */
  public static HttpClient client(Duration connecting) {
    return HttpClient.newBuilder()
        .connectTimeout(connecting)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  @Override
  public String settings() {
    // Of the values, secrets included; what comes out says nothing about them.
    return gateways
        .current()
        .map(
            gateway ->
                Integer.toHexString(
                    List.of(
                            gateway.key(),
                            gateway.preset(),
                            gateway.url(),
                            gateway.unicodeUrl(),
                            gateway.username(),
                            gateway.password(),
                            gateway.secureKey(),
                            gateway.parameters(),
                            gateway.hosts())
                        .hashCode()))
        .orElse("");
  }

  @Override
  public SmsOutcome send(Sms sms, PhoneNumber to) {
    Optional<SmsGateway> gateway = gateways.current();
    if (gateway.isEmpty()) {
      return new SmsOutcome.TryAgain("there is no gateway");
    }
    GatewayRequest wanted = GatewayRequest.of(gateway.get(), sms, to);
    if (!isAllowed(gateway.get(), wanted.url())) {
      return new SmsOutcome.Denied("the gateway's host is not among the hosts that may be called");
    }
    try {
      HttpResponse<InputStream> answer =
          http.send(request(wanted), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        String text = new String(body.readNBytes(MOST_OF_AN_ANSWER), StandardCharsets.UTF_8);
        return outcome(gateway.get(), sms, answer.statusCode(), text);
      }
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return new SmsOutcome.TryAgain("no connection: " + e.getClass().getSimpleName());
    } catch (IOException e) {
      return new SmsOutcome.Unknown("broken off: " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new SmsOutcome.Unknown("interrupted");
    }
  }

  private HttpRequest request(GatewayRequest wanted) {
    HttpRequest.Builder request = HttpRequest.newBuilder(wanted.address()).timeout(patience);
    return wanted.post()
        ? request
            .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(wanted.encoded()))
            .build()
        : request.GET().build();
  }

  private static SmsOutcome outcome(SmsGateway gateway, Sms sms, int status, String text) {
    String details = details(gateway, sms, status, text);
    if (status == 401 || status == 403 || found(gateway.denied(), text)) {
      return new SmsOutcome.Denied(details);
    }
    if (status == 429 || status >= 500) {
      return new SmsOutcome.TryAgain(details);
    }
    if (status / 100 == 2 && found(gateway.accepted(), text)) {
      Matcher id = Pattern.compile(gateway.preset().id()).matcher(text);
      return new SmsOutcome.Accepted(id.find() ? id.group(1) : "nivaran-" + sms.id().value());
    }
    return new SmsOutcome.Refused(details);
  }

  private static boolean found(String pattern, String text) {
    try {
      return !pattern.isEmpty() && Pattern.compile(pattern).matcher(text).find();
    } catch (PatternSyntaxException checkedWhenItWasWritten) {
      return false;
    }
  }

  /** What a gateway answers may repeat what it was asked. */
  private static String details(SmsGateway gateway, Sms sms, int status, String text) {
    String plain = text.replace(sms.words(), "…");
    for (String secret : List.of(gateway.password(), gateway.secureKey(), gateway.username())) {
      plain = secret.isEmpty() ? plain : plain.replace(secret, "…");
    }
    String line =
        plain
            .replaceAll("<[^>]{0,200}>", " ")
            .replaceAll("\\+?\\d{10,}", "…")
            .replaceAll("[\\s\\p{Cntrl}]+", " ")
            .strip();
    return status
        + " "
        + (line.length() <= LONGEST_DETAILS ? line : line.substring(0, LONGEST_DETAILS));
  }

  private static boolean isAllowed(SmsGateway gateway, URI url) {
    String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    boolean named = gateway.hosts().stream().anyMatch(each -> each.strip().equalsIgnoreCase(host));
    return named && (THIS_MACHINE.contains(host) || "https".equalsIgnoreCase(url.getScheme()));
  }
}
