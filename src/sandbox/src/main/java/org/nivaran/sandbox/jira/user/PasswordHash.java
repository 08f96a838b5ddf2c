package org.nivaran.sandbox.jira.user;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Salted, slow hashes of passwords: {@code pbkdf2$rounds$salt$hash}. */
final class PasswordHash {
  private static final int ROUNDS = 60_000;
  private static final int BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The hash of no password, to be checked for unknown names so that they take as long. */
  static final String OF_NOBODY = of("");

  private PasswordHash() {}

  static String of(String password) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "pbkdf2$"
        + ROUNDS
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash(password, salt, ROUNDS));
  }

  static boolean matches(String password, String stored) {
    List<String> parts = List.of(stored.split("\\$", -1));
    byte[] salt = Base64.getDecoder().decode(parts.get(2));
    byte[] expected = Base64.getDecoder().decode(parts.get(3));
    return MessageDigest.isEqual(expected, hash(password, salt, Integer.parseInt(parts.get(1))));
  }

  private static byte[] hash(String password, byte[] salt, int rounds) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK lacks PBKDF2WithHmacSHA256", e);
    }
  }
}
