package org.nivaran.jira.workflow.editor;

import com.atlassian.jira.plugin.workflow.WorkflowPluginConditionFactory;
import java.util.List;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.workflow.HoldsPostCondition;

/** For {@link HoldsPostCondition}: which post. */
public class HoldsPostEditor extends PartEditor implements WorkflowPluginConditionFactory {
  private final Choices choices;

  public HoldsPostEditor(Texts texts, Choices choices) {
    super(texts, "condition.holds-post");
    this.choices = choices;
  }

  @Override
  List<Setting> settings() {
    return List.of(
        new Setting(
            HoldsPostCondition.POST,
            choices.post(texts().get("condition.holds-post.post.unset")),
            ""));
  }
}
