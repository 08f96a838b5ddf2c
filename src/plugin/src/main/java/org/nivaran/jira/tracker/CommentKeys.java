package org.nivaran.jira.tracker;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Remembers in the issue's properties which comments were made. */
final class CommentKeys {

  private static final String ENTITY = "IssueProperty";
  private static final int DIGITS = 32;

  private final JsonEntityPropertyManager properties;

  CommentKeys(JsonEntityPropertyManager properties) {
    this.properties = properties;
  }

  boolean contains(long issue, String key) {
    return properties.exists(ENTITY, issue, property(key));
  }

  void add(long issue, String key) {
    properties.put(ENTITY, issue, property(key), "{\"made\":true}");
  }

  /** Keys may be long, and may hold what nobody should see in a property's name. */
  private static String property(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "nivaran.comment." + HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
