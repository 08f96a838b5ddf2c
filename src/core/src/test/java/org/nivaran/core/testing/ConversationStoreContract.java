package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.CITIZEN;
import static org.nivaran.core.testing.Samples.LINE;
import static org.nivaran.core.testing.Samples.NOON;

import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.Conversation;
import org.nivaran.core.port.ConversationStore;

/** What every {@link ConversationStore} does. It is empty before each test. */
public abstract class ConversationStoreContract {

  protected abstract ConversationStore conversations();

  @Test
  public void keepsTheLastState() {
    Conversation fresh = Conversation.fresh(CITIZEN, LINE, Language.HINDI);
    Conversation open =
        new Conversation(CITIZEN, LINE, Language.ENGLISH, true, new IssueId(10_001), NOON);

    assertThat(conversations().find(CITIZEN, LINE)).isEmpty();
    conversations().save(fresh);
    assertThat(conversations().find(CITIZEN, LINE)).contains(fresh);
    conversations().save(open);
    assertThat(conversations().find(CITIZEN, LINE)).contains(open);
    conversations().save(open.about(null).windowShut());
    assertThat(conversations().find(CITIZEN, LINE)).contains(open.about(null).windowShut());
  }

  @Test
  public void everyLineIsAnotherConversation() {
    conversations().save(Conversation.fresh(CITIZEN, LINE, Language.HINDI));

    assertThat(conversations().find(CITIZEN, new LineId("2"))).isEmpty();
  }
}
