package org.nivaran.jira.workflow.editor;

import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import java.util.List;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.workflow.TransferNeedsReasonValidator;

/** For {@link TransferNeedsReasonValidator}: how long the reason has to be. */
public class TransferNeedsReasonEditor extends PartEditor
    implements WorkflowPluginValidatorFactory {
  public TransferNeedsReasonEditor(Texts texts) {
    super(texts, "validator.transfer-needs-reason");
  }

  @Override
  List<Setting> settings() {
    return List.of(
        new Setting(
            TransferNeedsReasonValidator.LEAST_CHARACTERS,
            new Setting.Number(1, TransferNeedsReasonValidator.MOST_CHARACTERS),
            String.valueOf(TransferNeedsReasonValidator.USUAL_CHARACTERS)));
  }
}
