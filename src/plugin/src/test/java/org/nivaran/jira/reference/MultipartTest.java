package org.nivaran.jira.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.jira.sheet.Sheet;

public class MultipartTest {

  private static final String TYPE = "multipart/form-data; boundary=----b1";

  @Test
  public void theFileIsTakenAsItIsAmongOtherFields() throws IOException {
    String body =
        "------b1\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n"
            + "------b1\r\nContent-Disposition: form-data; name=\"file\";"
            + " filename=\"C:\\tmp\\स्थान.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            + "a,b\r\n\r\n--not-a-boundary\r\n"
            + "\r\n------b1--\r\n";

    Optional<Multipart> file = read(TYPE, body);

    assertThat(file.orElseThrow().fileName()).isEqualTo("स्थान.csv");
    assertThat(new String(file.orElseThrow().content(), StandardCharsets.UTF_8))
        .isEqualTo("a,b\r\n\r\n--not-a-boundary\r\n");
  }

  @Test
  public void whatIsNoSuchFormHasNoFile() throws IOException {
    assertThat(read(null, "x")).isEmpty();
    assertThat(read("text/plain", "x")).isEmpty();
    assertThat(read(TYPE, "")).isEmpty();
    assertThat(read(TYPE, "------b1\r\nContent-Disposition: form-data; name=\"file\"")).isEmpty();
    assertThat(
            read(
                TYPE,
                "------b1\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n------b1--"))
        .isEmpty();
  }

  @Test
  public void aFileThatIsCutOffEndsThere() throws IOException {
    Optional<Multipart> file =
        read(TYPE, "------b1\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\nabc");

    assertThat(file.orElseThrow().content()).hasSize(3);
  }

  @Test
  public void noMoreIsReadThanMayBe() throws IOException {
    byte[] head =
        "------b1\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] body = java.util.Arrays.copyOf(head, Sheet.MOST_BYTES + (1 << 20));

    Optional<Multipart> file = Multipart.read(TYPE, new ByteArrayInputStream(body));

    assertThat(file.orElseThrow().content().length)
        .isGreaterThan(Sheet.MOST_BYTES)
        .isLessThan(Sheet.MOST_BYTES + (1 << 17));
  }

  private static Optional<Multipart> read(@Nullable String type, String body) throws IOException {
    return Multipart.read(type, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
