package org.nivaran.acceptance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.ClassRule;
import org.junit.Test;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.WhatsApp;
import org.nivaran.acceptance.product.SharedProduct;

/** Meta may deliver a message many times; it is one grievance with one acknowledgement. */
public class DuplicatesIT {
  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  private final WhatsApp line = PRODUCT.line(1);

  @Test
  public void theSameMessageThreeTimesInARowIsOneGrievance() {
    Citizen citizen = Citizen.fresh();
    byte[] body = message(citizen);

    line.post(body).expect(200);
    PRODUCT.graph().awaitReference(citizen);
    line.post(body).expect(200);
    line.post(body).expect(200);

    assertOneGrievance(citizen);
  }

  @Test
  public void theSameMessageOnManyThreadsAtOnceIsOneGrievance() throws Exception {
    Citizen citizen = Citizen.fresh();
    byte[] body = message(citizen);
    int posts = 6;
    ExecutorService threads = Executors.newFixedThreadPool(posts);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Answer>> answers =
          IntStream.range(0, posts)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return line.post(body);
                          }))
              .toList();
      start.countDown();
      for (Future<Answer> answer : answers) {
        answer.get().expect(200);
      }
    } finally {
      threads.shutdownNow();
    }

    assertOneGrievance(citizen);
  }

  @Test
  public void theSameMessageTwiceInOneBodyIsOneGrievance() {
    Citizen citizen = Citizen.fresh();
    String wamid = Citizen.wamid();
    String text = "हैंडपंप खराब है " + citizen.token();

    line.post(
            line.envelope()
                .text(citizen.sender(), wamid, Instant.EPOCH.plusSeconds(1795498200), text)
                .text(citizen.sender(), wamid, Instant.EPOCH.plusSeconds(1795498200), text))
        .expect(200);

    assertOneGrievance(citizen);
  }

  private byte[] message(Citizen citizen) {
    return line.envelope()
        .text(
            citizen.sender(), Citizen.wamid(), Instant.now(), "हैंडपंप खराब है " + citizen.token())
        .bytes();
  }

  private static void assertOneGrievance(Citizen citizen) {
    String reference = PRODUCT.graph().awaitReference(citizen);
    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () -> assertThat(PRODUCT.graph().acknowledgements(citizen)).containsExactly(reference));
    assertThat(PRODUCT.as("operator").count("text ~ \"" + citizen.token() + "\"")).isEqualTo(1);
  }
}
