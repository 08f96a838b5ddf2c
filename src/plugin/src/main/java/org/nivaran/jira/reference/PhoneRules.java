package org.nivaran.jira.reference;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.nivaran.core.telephone.FieldMapping;

/** What has to be so of how exchanges and SMS gateways are connected. */
final class PhoneRules {

  private static final int SHORTEST_SECRET = 8;

  /** A mapping whose lines are not understood would lose every call. */
  static void mappingReads(Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    try {
      FieldMapping read = FieldMapping.parse(text(values, "mapping"));
      assert read != null;
    } catch (IllegalArgumentException e) {
      problems.accept(
          Problem.of(
              "mapping",
              "mapping",
              String.valueOf(e.getMessage()),
              String.join(", ", FieldMapping.FIELDS.stream().sorted().toList())));
    }
  }

  /** They stand in an address that everybody may call, as letters that need no escape. */
  static void secretsAreLong(
      Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    for (String column : List.of("secret", "former_secret")) {
      String secret = text(values, column);
      if (!secret.isEmpty()
          && (secret.length() < SHORTEST_SECRET || !secret.matches("[A-Za-z0-9._-]+"))) {
        problems.accept(Problem.of(column, "phone-secret", SHORTEST_SECRET));
      }
    }
  }

  /** The gateway's password goes to no other host than those that are named. */
  static void addressIsAllowed(
      Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    List<String> hosts = List.of(text(values, "hosts").toLowerCase(Locale.ROOT).split("\\|", -1));
    for (String column : List.of("url", "unicode_url")) {
      String address = text(values, column);
      if (!address.isEmpty() && !hosts.contains(host(address))) {
        problems.accept(Problem.of(column, "host-not-allowed", host(address)));
      }
    }
  }

  static void patternsRead(Map<String, String> values, Wanted wanted, Consumer<Problem> problems) {
    for (String column : List.of("accepted", "denied")) {
      try {
        Pattern read = Pattern.compile(text(values, column));
        assert read != null;
      } catch (PatternSyntaxException e) {
        problems.accept(Problem.of(column, "pattern", e.getDescription()));
      }
    }
  }

  private static String host(String address) {
    try {
      URI uri = URI.create(address);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null ? uri.getHost().toLowerCase(Locale.ROOT) : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String text(Map<String, String> values, String column) {
    return values.getOrDefault(column, "");
  }

  private PhoneRules() {}
}
