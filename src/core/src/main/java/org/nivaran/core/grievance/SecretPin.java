package org.nivaran.core.grievance;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What a secret number leaves behind: enough to know it again, not enough to read it. Six digits
 * are guessed quickly by a machine that has the hash or may ask without end, so whoever checks one
 * limits how often.
 *
 * @param salt hexadecimal
 * @param hash hexadecimal
 */
public record SecretPin(String salt, String hash, int rounds) {

  private static final int DIGITS = 1_000_000;
  private static final int ROUNDS = 120_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  /** A new secret number. It is shown to the citizen and kept nowhere. */
  public static String fresh(SecureRandom random) {
    return String.format(Locale.ROOT, "%06d", random.nextInt(DIGITS));
  }

  /** What is kept of a secret number. */
  public static SecretPin of(String pin, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    HexFormat hex = HexFormat.of();
    return new SecretPin(hex.formatHex(salt), hex.formatHex(hash(pin, salt, ROUNDS)), ROUNDS);
  }

  /** Whether it is this number. Takes the same time for a wrong one. */
  public boolean matches(String pin) {
    HexFormat hex = HexFormat.of();
    return MessageDigest.isEqual(hex.parseHex(hash), hash(pin.strip(), hex.parseHex(salt), rounds));
  }

  private static byte[] hash(String pin, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(pin.toCharArray(), salt, rounds, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }

  @Override
  public String toString() {
    return "SecretPin[…]";
  }
}
