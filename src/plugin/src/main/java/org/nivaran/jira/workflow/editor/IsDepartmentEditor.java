package org.nivaran.jira.workflow.editor;

import com.atlassian.jira.plugin.workflow.WorkflowPluginConditionFactory;
import java.util.List;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.workflow.IsDepartmentCondition;

/** For {@link IsDepartmentCondition}: which department, and whether the desk as well. */
public class IsDepartmentEditor extends PartEditor implements WorkflowPluginConditionFactory {
  private final Choices choices;

  public IsDepartmentEditor(Texts texts, Choices choices) {
    super(texts, "condition.is-department");
    this.choices = choices;
  }

  @Override
  List<Setting> settings() {
    return List.of(
        new Setting(
            IsDepartmentCondition.DEPARTMENT,
            choices.department(texts().get("condition.is-department.department.unset")),
            ""),
        new Setting(IsDepartmentCondition.DESK, new Setting.Tick(), "false"));
  }
}
