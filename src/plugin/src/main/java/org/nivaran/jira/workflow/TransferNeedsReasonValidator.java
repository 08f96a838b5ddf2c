package org.nivaran.jira.workflow;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import java.util.Map;
import org.nivaran.jira.language.Texts;

/** Lets a grievance go to somebody else only with a comment that says why. */
@SuppressWarnings("rawtypes")
public class TransferNeedsReasonValidator implements Validator {
  /** Argument: how many characters the reason has at least. */
  public static final String LEAST_CHARACTERS = "leastCharacters";

  public static final int USUAL_CHARACTERS = 5;
  public static final int MOST_CHARACTERS = 500;

  private final Texts texts;

  public TransferNeedsReasonValidator(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void validate(Map transientVars, Map args, PropertySet properties)
      throws InvalidInputException {
    int least = Arguments.of(args).number(LEAST_CHARACTERS, 1, MOST_CHARACTERS, USUAL_CHARACTERS);
    String reason = Transition.of(transientVars).comment().orElse("");
    Wrong wrong = new Wrong();
    if (reason.codePointCount(0, reason.length()) < least) {
      wrong.field("comment", texts.get("validator.transfer-needs-reason.wrong", least));
    }
    wrong.complain();
  }
}
