package org.nivaran.jira.workflow.editor;

import com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory;
import java.util.List;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.workflow.SendToDepartmentFunction;

/** For {@link SendToDepartmentFunction}: to which department, whatever the field says. */
public class SendToDepartmentEditor extends PartEditor implements WorkflowPluginFunctionFactory {
  private final Choices choices;

  public SendToDepartmentEditor(Texts texts, Choices choices) {
    super(texts, "function.send-to-department");
    this.choices = choices;
  }

  @Override
  List<Setting> settings() {
    return List.of(
        new Setting(
            SendToDepartmentFunction.DEPARTMENT,
            choices.department(texts().get("function.send-to-department.department.unset")),
            ""));
  }
}
