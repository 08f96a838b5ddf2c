package org.nivaran.jira.signlanguage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.Test;
import org.nivaran.core.signlanguage.RoomName;
import org.nivaran.jira.settings.VideoRoomSettings;

/** The passes are checked with a signature and an encoding that are written out here. */
public class JitsiRoomsTest {

  private static final String SECRET = "a secret of the server";
  private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000L);
  private static final RoomName ROOM = new RoomName("0123456789abcdef0123456789abcdef");
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final JitsiRooms rooms =
      new JitsiRooms(
          () ->
              Optional.of(
                  new VideoRoomSettings(
                      URI.create("https://meet.raipur.example"), "nivaran", SECRET)));

  @Test
  public void theInterpretersPassIsTheOneWorkedOutByHand() throws Exception {
    String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    String claims =
        "{\"aud\":\"nivaran\",\"iss\":\"nivaran\",\"sub\":\"meet.raipur.example\","
            + "\"room\":\"0123456789abcdef0123456789abcdef\","
            + "\"nbf\":1794999970,\"exp\":1795000600,\"moderator\":true,"
            + "\"context\":{\"user\":{\"id\":\"JIRAUSER1\",\"name\":\"सुनीता \\\"S\\\"\","
            + "\"moderator\":true}}}";
    String content = base64(header) + "." + base64(claims);
    String expected = content + "." + base64(hmac(SECRET, content));

    assertThat(rooms.forInterpreter(ROOM, "JIRAUSER1", "सुनीता \"S\"", NOW))
        .map(URI::toString)
        .contains("https://meet.raipur.example/" + ROOM.value() + "?jwt=" + expected);
  }

  /** Test case 2 of RFC 4231, so that the signature written out here is the right one. */
  @Test
  public void theSignatureHereIsTheStandardOne() throws Exception {
    assertThat(HexFormat.of().formatHex(hmac("Jefe", "what do ya want for nothing?")))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  public void theCitizensLinkHasNoPass() {
    assertThat(rooms.forCitizen(ROOM))
        .contains(URI.create("https://meet.raipur.example/" + ROOM.value()));
  }

  @Test
  public void withoutRoomsThereIsNoLink() {
    JitsiRooms none = new JitsiRooms(Optional::empty);

    assertThat(none.forCitizen(ROOM)).isEmpty();
    assertThat(none.forInterpreter(ROOM, "JIRAUSER1", "Sunita", NOW)).isEmpty();
  }

  @Test
  public void neitherSecretNorRoomIsEverShown() {
    assertThat(new VideoRoomSettings(URI.create("https://meet.example"), "nivaran", SECRET))
        .hasToString("video rooms at https://meet.example");
    assertThat(ROOM.toString()).doesNotContain(ROOM.value());
  }

  private static byte[] hmac(String key, String content) throws NoSuchAlgorithmException {
    byte[] block = Arrays.copyOf(key.getBytes(StandardCharsets.UTF_8), 64);
    byte[] inner = new byte[64];
    byte[] outer = new byte[64];
    for (int i = 0; i < 64; i++) {
      inner[i] = (byte) (block[i] ^ 0x36);
      outer[i] = (byte) (block[i] ^ 0x5c);
    }
    return sha256(outer, sha256(inner, content.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] sha256(byte[] first, byte[] second) throws NoSuchAlgorithmException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    return MessageDigest.getInstance("SHA-256").digest(both.toByteArray());
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    StringBuilder bits = new StringBuilder();
    for (byte each : bytes) {
      for (int bit = 7; bit >= 0; bit--) {
        bits.append(each >> bit & 1);
      }
    }
    while (bits.length() % 6 != 0) {
      bits.append('0');
    }
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < bits.length(); at += 6) {
      text.append(ALPHABET.charAt(Integer.parseInt(bits.substring(at, at + 6), 2)));
    }
    return text.toString();
  }
}
