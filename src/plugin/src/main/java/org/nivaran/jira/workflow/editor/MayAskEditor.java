package org.nivaran.jira.workflow.editor;

import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import java.util.List;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.workflow.MayAskValidator;

/** For {@link MayAskValidator}: whether the move itself says what is asked. */
public class MayAskEditor extends PartEditor implements WorkflowPluginValidatorFactory {
  public MayAskEditor(Texts texts) {
    super(texts, "validator.may-ask");
  }

  @Override
  List<Setting> settings() {
    return List.of(new Setting(MayAskValidator.QUESTION_OPTIONAL, new Setting.Tick(), "false"));
  }
}
