package org.nivaran.sandbox.rest.json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * The addresses that stand in JSON.
 *
 * @param address gives the application's address as the outside knows it, without a slash at the
 *     end; known once the server has started
 */
public record Links(Supplier<String> address) {

  /**
   * @return the application's address as the outside knows it
   */
  public String base() {
    return address.get();
  }

  /**
   * @param kind such as {@code issue}
   * @param id its id
   * @return its address in {@code /rest/api/2}
   */
  public String self(String kind, Object id) {
    return base() + "/rest/api/2/" + kind + "/" + id;
  }

  /**
   * @param path a path within the application
   * @return its address
   */
  public String page(String path) {
    return base() + path;
  }

  /**
   * @param text a value of a query
   * @return as it stands in an address
   */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
