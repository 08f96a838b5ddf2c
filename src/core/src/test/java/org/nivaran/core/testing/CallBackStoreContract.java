package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CallBackStore;
import org.nivaran.core.telephone.Call;
import org.nivaran.core.telephone.CallBack;
import org.nivaran.core.telephone.CallBack.Attempt;
import org.nivaran.core.telephone.CallBack.Result;
import org.nivaran.core.telephone.CallBackId;
import org.nivaran.core.telephone.CallOutcome;

/** What every {@link CallBackStore} does. There is none before each test. */
public abstract class CallBackStoreContract {

  private static final PhoneNumber ASHA = new PhoneNumber("+919812345678");
  private static final PhoneNumber RAM = new PhoneNumber("+919812345679");

  protected abstract CallBackStore callBacks();

  @Test
  public void aNumberHasOneOpenAtMost() {
    CallBack first = callBacks().add(owed("a", ASHA, 0)).orElseThrow();

    assertThat(callBacks().add(owed("b", ASHA, 5))).isEmpty();
    assertThat(callBacks().add(owed("c", RAM, 5))).isPresent();
    assertThat(callBacks().find(first.id())).contains(first);
    assertThat(callBacks().latest(ASHA)).contains(first);

    assertThat(callBacks().save(first.tried(attempt(Result.REACHED), null))).isTrue();
    CallBack second = callBacks().add(owed("b", ASHA, 9)).orElseThrow();
    assertThat(callBacks().latest(ASHA)).contains(second);
  }

  @Test
  public void ofManyAtOnceOneIsAdded() throws InterruptedException {
    CallBackStore store = callBacks();
    List<Optional<CallBack>> added = Contention.results(() -> store.add(owed("a", ASHA, 0)));
    assertThat(added.stream().flatMap(Optional::stream)).hasSize(1);
  }

  @Test
  public void keepsEverythingAndRefusesAnOldRevision() {
    CallBack added = callBacks().add(owed("a", ASHA, 0)).orElseThrow();
    Call again = Call.of(CallEvents.ended("b", ASHA, CallOutcome.MISSED, minutes(5)));
    CallBack changed =
        added
            .missedAgain(again, minutes(5))
            .tried(new Attempt(minutes(6), "operator", Result.BUSY, "शाम को"), minutes(90));

    assertThat(callBacks().save(changed)).isTrue();
    assertThat(callBacks().save(changed)).isFalse();

    CallBack kept = callBacks().find(added.id()).orElseThrow();
    assertThat(kept.revision()).isEqualTo(added.revision() + 1);
    assertThat(kept).usingRecursiveComparison().ignoringFields("revision").isEqualTo(changed);
    assertThat(callBacks().find(new CallBackId(99))).isEmpty();
  }

  @Test
  public void listsWhatIsDueFirst() {
    CallBack asha = callBacks().add(owed("a", ASHA, 10)).orElseThrow();
    CallBack ram = callBacks().add(owed("b", RAM, 0)).orElseThrow();
    assertThat(callBacks().open(9)).containsExactly(ram, asha);
    assertThat(callBacks().open(1)).containsExactly(ram);

    callBacks().save(ram.tried(attempt(Result.WRITTEN), null));
    assertThat(callBacks().open(9)).containsExactly(asha);
    assertThat(callBacks().closed(9)).extracting(CallBack::phone).containsExactly(RAM);
  }

  private static Attempt attempt(Result result) {
    return new Attempt(minutes(8), "operator", result, "");
  }

  private static CallBack owed(String call, PhoneNumber phone, int minute) {
    Call missed =
        Call.of(CallEvents.ended(call, phone, CallOutcome.MISSED, NOON.plusSeconds(60L * minute)));
    return CallBack.of(missed, phone, missed.started());
  }
}
