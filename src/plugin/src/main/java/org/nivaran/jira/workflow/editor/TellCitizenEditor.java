package org.nivaran.jira.workflow.editor;

import com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory;
import java.util.List;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.workflow.TellCitizenFunction;

/** For {@link TellCitizenFunction}: the question of a move without a comment. */
public class TellCitizenEditor extends PartEditor implements WorkflowPluginFunctionFactory {
  public TellCitizenEditor(Texts texts) {
    super(texts, "function.tell-citizen");
  }

  @Override
  List<Setting> settings() {
    return List.of(new Setting(TellCitizenFunction.QUESTION, new Setting.Line(1000), ""));
  }
}
