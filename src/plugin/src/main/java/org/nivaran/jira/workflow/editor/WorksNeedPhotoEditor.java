package org.nivaran.jira.workflow.editor;

import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import java.util.List;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.workflow.WorksNeedPhotoValidator;

/** For {@link WorksNeedPhotoValidator}: which categories stand for physical works. */
public class WorksNeedPhotoEditor extends PartEditor implements WorkflowPluginValidatorFactory {
  private final Choices choices;

  public WorksNeedPhotoEditor(Texts texts, Choices choices) {
    super(texts, "validator.works-need-photo");
    this.choices = choices;
  }

  @Override
  List<Setting> settings() {
    return List.of(new Setting(WorksNeedPhotoValidator.CATEGORIES, choices.categories(), ""));
  }
}
