package org.nivaran.sandbox.web.issue;

import java.util.Map;
import java.util.Set;
import org.nivaran.sandbox.web.page.PageRequest;

/** The fields of an issue that a form sent, without what belongs to the form itself. */
final class SentForm {

  private static final Set<String> OF_THE_FORM =
      Set.of("atl_token", "inline", "id", "key", "action", "pid", "issuetype", "return_to");

  private SentForm() {}

  static Map<String, String[]> of(PageRequest request) {
    Map<String, String[]> sent = request.form();
    sent.keySet().removeAll(OF_THE_FORM);
    return sent;
  }
}
