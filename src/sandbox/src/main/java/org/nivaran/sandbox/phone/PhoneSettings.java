package org.nivaran.sandbox.phone;

import org.nivaran.sandbox.phone.account.DemoDirectory;
import org.nivaran.sandbox.phone.account.Directory;

/**
 * What the stand-in and the desk must agree on.
 *
 * @param directory people, accounts and lines
 * @param appSecret the key of the webhooks' signatures
 */
public record PhoneSettings(Directory directory, String appSecret) {

  /** The demonstration's fixed values. */
  public static PhoneSettings demo() {
    return new PhoneSettings(DemoDirectory.create(), "demo-app-secret");
  }
}
