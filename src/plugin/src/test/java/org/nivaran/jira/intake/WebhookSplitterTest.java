package org.nivaran.jira.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.NewInboxEntry;

public class WebhookSplitterTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-24T05:00:00Z");

  private final WebhookSplitter splitter = new WebhookSplitter();

  @Test
  public void givesEachMessageAndStatusItsOwnEntry() {
    List<NewInboxEntry> entries =
        split(
            webhook(
                "\"messages\":["
                    + message("wamid.1", "919812345678")
                    + ","
                    + message("wamid.2", "919812345679")
                    + "],\"statuses\":[{\"id\":\"wamid.9\",\"status\":\"delivered\"}]"));
    assertThat(entries)
        .extracting(NewInboxEntry::key)
        .containsExactly("wa:1099:wamid.1", "wa:1099:wamid.2", "wa:1099:wamid.9:delivered");
    assertThat(entries).allMatch(entry -> entry.deadReason() == null);
    assertThat(entries).allMatch(entry -> entry.received().equals(RECEIVED));
  }

  @Test
  public void knowsAPersonAgainWithoutSayingWhoItIs() {
    List<NewInboxEntry> entries =
        split(
            webhook(
                "\"contacts\":[{\"wa_id\":\"919812345678\",\"user_id\":\"IN.7\"}],"
                    + "\"messages\":["
                    + message("1", "919812345678")
                    + ",{\"id\":\"2\",\"type\":\"text\",\"from_user_id\":\"IN.7\"},"
                    + message("3", "919812345679")
                    + ",{\"id\":\"4\",\"type\":\"text\"}],"
                    + "\"statuses\":[{\"id\":\"5\",\"status\":\"sent\","
                    + "\"recipient_id\":\"919812345678\"}]"));
    assertThat(entries.get(0).sender()).isNotNull().hasSize(64).doesNotContain("9812345678");
    assertThat(entries.get(1).sender()).isEqualTo(entries.get(0).sender());
    assertThat(entries.get(2).sender()).isNotNull().isNotEqualTo(entries.get(0).sender());
    assertThat(entries.get(3).sender()).isNull();
    assertThat(entries.get(4).sender()).isNull();
  }

  @Test
  public void givesTheSameMessageTheSameKeyHoweverOftenItComes() {
    List<NewInboxEntry> entries =
        split(
            webhook(
                "\"messages\":[" + message("a", "1234567") + "," + message("a", "1234567") + "]"));
    assertThat(entries).extracting(NewInboxEntry::key).containsExactly("wa:1099:a", "wa:1099:a");
  }

  @Test
  public void keepsTheGoodPartsOfABadBatch() {
    List<NewInboxEntry> entries =
        split(
            webhook(
                "\"messages\":[{\"type\":\"text\"},7,null," + message("good", "1234567") + "]"));
    assertThat(entries).hasSize(4);
    assertThat(entries.subList(0, 3))
        .extracting(NewInboxEntry::deadReason)
        .containsOnly("a message without an id");
    assertThat(entries.get(3).deadReason()).isNull();
  }

  @Test
  public void keepsAnUnknownNumberDead() {
    String body = webhook("\"messages\":[" + message("a", "1234567") + "]").replace("1099", "42");
    assertThat(split(body))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.key()).isEqualTo("wa:42:a");
              assertThat(entry.deadReason()).isEqualTo("no line has this phone number id");
            });
  }

  @Test
  public void keepsMissingMetadataDead() {
    String body =
        webhook("\"messages\":[" + message("a", "1234567") + "]").replace("metadata", "meta");
    assertThat(split(body))
        .extracting(NewInboxEntry::deadReason)
        .containsExactly("no phone number id beside it");
  }

  @Test
  public void keepsWhatIsNotJsonAsOneDeadRow() {
    for (String body :
        new String[] {"", "   ", "not json", "{", "{} {}", "[1,", "\0", "{\"a\":1}trailing"}) {
      assertThat(split(body))
          .as(body)
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.deadReason()).isEqualTo("not JSON");
                assertThat(entry.key()).startsWith("body:").hasSize(5 + 64);
                assertThat(entry.payload()).doesNotContain("\0");
              });
    }
  }

  @Test
  public void keepsDeepNestingAsOneDeadRow() {
    assertThat(split("[".repeat(200_000)))
        .extracting(NewInboxEntry::deadReason)
        .containsExactly("not JSON");
  }

  @Test
  public void keepsAnotherWebhookAsOneDeadRow() {
    for (String body :
        new String[] {
          "null",
          "7",
          "[]",
          "{}",
          "{\"object\":\"page\",\"entry\":[]}",
          "{\"object\":\"whatsapp_business_account\",\"entry\":7}"
        }) {
      assertThat(split(body))
          .as(body)
          .extracting(NewInboxEntry::deadReason)
          .containsExactly("not a WhatsApp webhook");
    }
  }

  @Test
  public void keepsPartsOfAnUnknownShapeDead() {
    assertThat(
            split(
                "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\"},{\"changes\":["
                    + "{\"field\":\"messages\"},7,{\"value\":{}}]}]}"))
        .extracting(NewInboxEntry::deadReason)
        .containsExactly(
            "an entry without changes",
            "a change without field or value",
            "a change without field or value",
            "a change without field or value");
  }

  @Test
  public void keepsMessagesThatAreNoListDead() {
    assertThat(split(webhook("\"messages\":{\"id\":\"a\"}")))
        .extracting(NewInboxEntry::deadReason)
        .containsExactly("messages are not a list");
  }

  @Test
  public void leavesOutFieldsTheDeskDoesNotUse() {
    assertThat(
            split(
                webhook("\"event\":\"APPROVED\"")
                    .replace("\"field\":\"messages\"", "\"field\":\"account_alerts\"")))
        .isEmpty();
  }

  @Test
  public void showsErrorsThatStandAlone() {
    assertThat(split(webhook("\"errors\":[{\"code\":131000,\"title\":\"oops\"}]")))
        .extracting(NewInboxEntry::deadReason)
        .containsExactly("Meta reports error 131000");
  }

  @Test
  public void leavesErrorsBesideMessagesToThem() {
    assertThat(
            split(
                webhook(
                    "\"messages\":["
                        + message("a", "1234567")
                        + "],\"errors\":[{\"code\":131000}]")))
        .extracting(NewInboxEntry::key)
        .containsExactly("wa:1099:a");
  }

  @Test
  public void pairsContactsByWhoTheyAreNotByPlace() {
    String body =
        webhook(
            "\"contacts\":[{\"profile\":{\"name\":\"Second\"},\"wa_id\":\"222222222\"},"
                + "{\"profile\":{\"name\":\"First\"},\"wa_id\":\"111111111\"}],\"messages\":["
                + message("a", "111111111")
                + ","
                + message("b", "222222222")
                + ","
                + message("c", "333333333")
                + "]");
    List<NewInboxEntry> entries = split(body);
    assertThat(entries.get(0).payload()).contains("First").doesNotContain("Second");
    assertThat(entries.get(1).payload()).contains("Second").doesNotContain("First");
    assertThat(entries.get(2).payload()).doesNotContain("First").doesNotContain("Second");
  }

  @Test
  public void keepsOddKeysShortAndPlain() {
    String longId = "w".repeat(400);
    List<NewInboxEntry> entries =
        split(
            webhook(
                "\"messages\":["
                    + message(longId, "1234567")
                    + ","
                    + message("ह", "1234567")
                    + "]"));
    assertThat(entries).allSatisfy(entry -> assertThat(entry.key()).matches("wa:[0-9a-f]{64}"));
    assertThat(entries.get(0).key()).isNotEqualTo(entries.get(1).key());
  }

  @Test
  public void keepsPayloadsInAscii() {
    String hostile = "हैंडपंप 😀 \\u0000 \\ud83d <b>";
    String body =
        webhook("\"messages\":[" + message("a", "1234567").replace("hello", hostile) + "]");
    assertThat(split(body).get(0).payload()).matches("[\\x20-\\x7e]+").contains("\\u0000");
  }

  private List<NewInboxEntry> split(String body) {
    return splitter.split(
        body.getBytes(StandardCharsets.UTF_8),
        RECEIVED,
        id -> id.equals("1099") ? Optional.of(new LineId("1")) : Optional.empty());
  }

  static String webhook(String inValue) {
    return "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"W\",\"changes\":[{\"field\":"
        + "\"messages\",\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":{"
        + "\"display_phone_number\":\"911140001234\",\"phone_number_id\":\"1099\"},"
        + inValue
        + "}}]}]}";
  }

  static String message(String id, String from) {
    return "{\"from\":\"%s\",\"id\":\"%s\",\"timestamp\":\"1795000000\",\"type\":\"text\",\"text\":{\"body\":\"hello\"}}"
        .formatted(from, id);
  }
}
