package org.nivaran.jira.workflow.editor;

import com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory;
import java.util.List;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.workflow.RecordMoveFunction;

/** For {@link RecordMoveFunction}: which move it is where its name does not say so. */
public class RecordMoveEditor extends PartEditor implements WorkflowPluginFunctionFactory {
  private final Choices choices;

  public RecordMoveEditor(Texts texts, Choices choices) {
    super(texts, "function.record-move");
    this.choices = choices;
  }

  @Override
  List<Setting> settings() {
    return List.of(
        new Setting(
            RecordMoveFunction.MOVE,
            choices.move(texts().get("function.record-move.move.unset")),
            ""));
  }
}
