package org.nivaran.jira.reference;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the pages, after {@code /nivaran/admin/}. */
final class RecordAddress {

  /** Where open clocks are counted anew, and what moves is seen. */
  static final String RECALCULATION = "recalculation";

  /**
   * @param what an empty text for the list itself
   * @param parameters names and values in turn
   */
  static String of(RecordKind kind, String what, String... parameters) {
    StringBuilder address = new StringBuilder(kind.table().key());
    if (!what.isEmpty()) {
      address.append('/').append(what);
    }
    for (int i = 0; i < parameters.length; i += 2) {
      address.append(i == 0 ? '?' : '&').append(parameters[i]).append('=');
      address.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return address.toString();
  }

  private RecordAddress() {}
}
