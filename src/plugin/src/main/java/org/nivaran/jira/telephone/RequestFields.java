package org.nivaran.jira.telephone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of what an exchange sends, wherever they stand: in the address, in a form, in JSON, or
 * in JSON inside of a form's field. What is nested has the names of all levels with dots between,
 * and without those of the outer ones if nothing else has that name. Of several with one name the
 * first counts. Names are in lower case.
 */
final class RequestFields {

  private static final int MOST_FIELDS = 400;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_VALUE = 4000;
  private static final int DEEPEST = 6;

  /** Would open the exchange to whoever reads our tables; not for us. */
  private static final List<String> SECRETS = List.of("apikey", "api_key", "password", "token");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Map<String, String> fields = new LinkedHashMap<>();

  /**
   * The fields of a request.
   *
   * @param query what stands behind the question mark of the address, or null
   * @return empty if the body is neither a form nor JSON
   */
  static Optional<Map<String, String>> of(@Nullable String query, byte[] body) {
    RequestFields all = new RequestFields();
    String text = new String(body, StandardCharsets.UTF_8).strip();
    // What is in the body was said with more care than what stands in the address for all calls.
    boolean understood = text.isEmpty() || all.addBody(text);
    if (query != null) {
      all.addForm(query);
    }
    return understood ? Optional.of(all.fields) : Optional.empty();
  }

  private boolean addBody(String text) {
    if (text.startsWith("{") || text.startsWith("[")) {
      return addJson("", text);
    }
    if (text.startsWith("<") || text.indexOf('=') < 0) {
      return false;
    }
    addForm(text);
    return true;
  }

  private void addForm(String text) {
    for (String pair : text.split("[&]", MOST_FIELDS + 1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      String plain = value.strip();
      boolean json = plain.startsWith("{") || plain.startsWith("[");
      if (!json || !addJson(name, plain)) {
        put(name, value);
      }
    }
  }

  private boolean addJson(String name, String json) {
    try {
      add(name, MAPPER.readTree(json), 0);
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private void add(String name, JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isObject()) {
      Iterator<Map.Entry<String, JsonNode>> each = node.fields();
      while (each.hasNext()) {
        Map.Entry<String, JsonNode> field = each.next();
        add(
            name.isEmpty() ? field.getKey() : name + '.' + field.getKey(),
            field.getValue(),
            depth + 1);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < Math.min(node.size(), 10); i++) {
        add(name + '[' + i + ']', node.get(i), depth + 1);
      }
      if (node.size() > 0 && node.get(0).isValueNode()) {
        put(name, node.get(0).asText());
      }
    } else if (!node.isNull()) {
      put(name, node.asText());
    }
  }

  private void put(String written, String value) {
    String name = written.strip().toLowerCase(Locale.ROOT).replaceFirst("\\[\\]$", "");
    if (name.isEmpty() || name.length() > LONGEST_NAME || value.length() > LONGEST_VALUE) {
      return;
    }
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (SECRETS.contains(last)) {
      return;
    }
    putFirst(name, value);
    if (!last.equals(name) && !last.isEmpty()) {
      putFirst(last, value);
    }
  }

  private void putFirst(String name, String value) {
    if (fields.size() < MOST_FIELDS) {
      fields.putIfAbsent(name, value);
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEscapedWell) {
      return text;
    }
  }
}
