package org.nivaran.jira.sms;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.sms.Sms;
import org.nivaran.core.sms.SmsLength;
import org.nivaran.jira.settings.SmsGateway;

/** How one SMS is put to a gateway. Immutable; it holds secrets and is never logged. */
record GatewayRequest(URI url, boolean post, Map<String, String> parameters) {

  private static final Pattern VALUE = Pattern.compile("\\{([a-z0-9-]+)\\}");

  static GatewayRequest of(SmsGateway gateway, Sms sms, PhoneNumber to) {
    boolean unicode = sms.length().encoding() == SmsLength.Encoding.UCS_2;
    String header = sms.header() == null ? gateway.header() : sms.header();
    String digits = to.e164().substring(1);
    String content = unicode ? entities(sms.words()) : sms.words();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("username", gateway.username());
    values.put("password", gateway.password());
    values.put("password-sha1", digest("SHA-1", gateway.password()));
    values.put("message", sms.words());
    values.put("message-entities", content);
    values.put("service-type", unicode ? "unicodemsg" : "singlemsg");
    values.put("number", digits);
    values.put("number-plain", digits.startsWith("91") ? digits.substring(2) : digits);
    values.put("header", header);
    values.put("entity", gateway.entityId());
    values.put("template", sms.templateId());
    values.put("id", String.valueOf(sms.id().value()));
    values.put(
        "key", digest("SHA-512", gateway.username() + header + content + gateway.secureKey()));
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String line : gateway.parameters().split("\\R", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        parameters.put(
            line.substring(0, equals).strip(), filled(line.substring(equals + 1).strip(), values));
      }
    }
    return new GatewayRequest(
        unicode ? gateway.unicodeUrl() : gateway.url(), gateway.post(), parameters);
  }

  /** A value that is not known stays as it is: it may be meant so. */
  private static String filled(String text, Map<String, String> values) {
    return VALUE
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }

  /** As C-DAC wants what is not in the GSM alphabet: each UTF-16 unit as its number. */
  private static String entities(String text) {
    return text.chars().mapToObj(unit -> "&#" + unit + ';').collect(Collectors.joining());
  }

  String encoded() {
    return parameters.entrySet().stream()
        .map(each -> encoded(each.getKey()) + '=' + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** With the parameters in it, if they are not in the body. */
  URI address() {
    if (post) {
      return url;
    }
    String text = url.toString();
    return URI.create(text + (text.indexOf('?') < 0 ? '?' : '&') + encoded());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String digest(String algorithm, String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }

  /** Shows the host only. */
  @Override
  public String toString() {
    return "a request to " + url.getHost();
  }
}
