package org.nivaran.jira.workflow.editor;

import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import java.util.List;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.workflow.HoldNeedsReviewValidator;

/** For {@link HoldNeedsReviewValidator}: how far away the review may be. */
public class HoldNeedsReviewEditor extends PartEditor implements WorkflowPluginValidatorFactory {
  public HoldNeedsReviewEditor(Texts texts) {
    super(texts, "validator.hold-needs-review");
  }

  @Override
  List<Setting> settings() {
    return List.of(
        new Setting(
            HoldNeedsReviewValidator.MOST_DAYS,
            new Setting.Number(1, HoldNeedsReviewValidator.LONGEST_DAYS),
            String.valueOf(HoldNeedsReviewValidator.USUAL_DAYS)));
  }
}
