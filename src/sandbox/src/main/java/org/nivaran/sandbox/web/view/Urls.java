package org.nivaran.sandbox.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Puts texts into addresses, for templates. */
public final class Urls {

  /** Makes one. */
  public Urls() {}

  /**
   * @param text a query value
   * @return it as it stands in an address
   */
  public String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
