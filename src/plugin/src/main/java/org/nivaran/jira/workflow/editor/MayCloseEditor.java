package org.nivaran.jira.workflow.editor;

import com.atlassian.jira.plugin.workflow.WorkflowPluginConditionFactory;
import java.util.List;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.workflow.MayCloseCondition;

/** For {@link MayCloseCondition}: which groups. */
public class MayCloseEditor extends PartEditor implements WorkflowPluginConditionFactory {
  public MayCloseEditor(Texts texts) {
    super(texts, "condition.may-close");
  }

  @Override
  List<Setting> settings() {
    return List.of(
        new Setting(MayCloseCondition.GROUPS, new Setting.Line(1000), MayCloseCondition.NODAL));
  }
}
