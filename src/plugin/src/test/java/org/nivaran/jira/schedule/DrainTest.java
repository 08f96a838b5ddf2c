package org.nivaran.jira.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.After;
import org.junit.Test;

/** Its threads are real: what is awaited here is their work, never a span of time. */
public class DrainTest {
  /** What can be claimed: names such as "a1", whose first letter is the owner. */
  private final List<String> waiting = new CopyOnWriteArrayList<>();

  private final List<String> handled = new CopyOnWriteArrayList<>();
  private final CountDownLatch release = new CountDownLatch(1);
  private final Drain<String> drain = drain(id -> id.substring(0, 1));

  @After
  public void stop() {
    release.countDown();
    drain.stop();
  }

  @Test
  public void oneThatTakesLongHoldsUpOnlyItsOwn() {
    waiting.addAll(List.of("slow1", "s2", "a1", "b1"));
    drain.start();
    await().until(() -> handled.containsAll(List.of("a1", "b1")));

    waiting.add("c1");
    drain.wake();
    await().until(() -> handled.contains("c1"));
    assertThat(handled).doesNotContain("slow1", "s2");

    release.countDown();
    await().until(() -> handled.containsAll(List.of("slow1", "s2")));
  }

  @Test
  public void whatBelongsTogetherKeepsItsOrder() {
    waiting.addAll(List.of("a1", "b1", "a2", "a3", "b2", "a4"));
    drain.start();

    await().until(() -> handled.size() == 6);
    assertThat(handled.stream().filter(id -> id.startsWith("a")))
        .containsExactly("a1", "a2", "a3", "a4");
  }

  @Test
  public void moreThanAPageIsWorkedOffToo() {
    for (int i = 0; i < 50; i++) {
      waiting.add("abcdefghij".charAt(i % 10) + "" + i);
    }
    drain.start();

    await().until(() -> handled.size() == 50);
    assertThat(handled).doesNotHaveDuplicates();
  }

  @Test
  public void oneThatFailsKeepsNoOtherFromBeingHandled() {
    waiting.addAll(List.of("bad", "b2", "a1"));
    drain.start();

    await().until(() -> handled.containsAll(List.of("b2", "a1")));
  }

  @Test
  public void oneWhoseOwnerCannotBeToldIsHandledByItself() {
    Drain<String> other =
        drain(
            id -> {
              throw new IllegalStateException("unreadable");
            });
    waiting.addAll(List.of("a1", "a2"));
    other.start();

    await().until(() -> handled.containsAll(List.of("a1", "a2")));
    other.stop();
  }

  @Test
  public void doesNothingOnceStopped() {
    drain.start();
    drain.stop();
    waiting.add("a1");
    drain.wake();

    assertThat(handled).isEmpty();
    drain.start();
    await().until(() -> handled.contains("a1"));
  }

  private Drain<String> drain(Function<String, Object> owner) {
    return new Drain<>(
        "test",
        3,
        8,
        new Drain.Queue<>(limit -> waiting.stream().limit(limit).toList(), owner, this::handle));
  }

  private boolean handle(String id) {
    if (id.startsWith("slow")) {
      awaitRelease();
    }
    if (!waiting.remove(id)) {
      return false;
    }
    if (id.equals("bad")) {
      throw new IllegalStateException("bad");
    }
    handled.add(id);
    return true;
  }

  private void awaitRelease() {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
