package org.nivaran.jira.workflow.editor;

import com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory;
import java.util.List;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.workflow.TransferFunction;

/** For {@link TransferFunction}: to which department, whatever the field says. */
public class TransferEditor extends PartEditor implements WorkflowPluginFunctionFactory {
  private final Choices choices;

  public TransferEditor(Texts texts, Choices choices) {
    super(texts, "function.transfer");
    this.choices = choices;
  }

  @Override
  List<Setting> settings() {
    return List.of(
        new Setting(
            TransferFunction.DEPARTMENT,
            choices.department(texts().get("function.transfer.department.unset")),
            ""));
  }
}
