package org.nivaran.jira.workflow.editor;

import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.workflow.Arguments;
import org.nivaran.jira.workflow.ResolutionFitsKindValidator;

/** For {@link ResolutionFitsKindValidator}: which resolutions each kind may have. */
public class ResolutionFitsKindEditor extends PartEditor implements WorkflowPluginValidatorFactory {
  public ResolutionFitsKindEditor(Texts texts) {
    super(texts, "validator.resolution-fits-kind");
  }

  @Override
  List<Setting> settings() {
    return Arrays.stream(Kind.values())
        .map(kind -> new Setting(kind.key(), Choices.resolutions(), usual(kind)))
        .toList();
  }

  private static String usual(Kind kind) {
    return ResolutionFitsKindValidator.fitting(kind, Arguments.of(Map.of())).stream()
        .map(ResolutionKind::key)
        .collect(Collectors.joining(","));
  }
}
