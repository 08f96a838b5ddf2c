package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Category;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.settings.Settings;

/**
 * Lets a grievance of a category that stands for physical works be resolved with relief only when
 * somebody has attached a photo. What the citizen sent, which the desk's bot attaches, is none.
 */
@SuppressWarnings("rawtypes")
public class WorksNeedPhotoValidator implements Validator {
  /** Argument: keys between commas of categories that need one besides those that say so. */
  public static final String CATEGORIES = "categories";

  private static final Set<ResolutionKind> DONE =
      Set.of(ResolutionKind.RELIEF_GIVEN, ResolutionKind.PARTLY);

  private final Settings settings;
  private final ReferenceData data;
  private final GrievanceFields fields;
  private final IssueSubject subjects;
  private final Texts texts;

  public WorksNeedPhotoValidator(
      Settings settings,
      ReferenceData data,
      GrievanceFields fields,
      IssueSubject subjects,
      Texts texts) {
    this.settings = settings;
    this.data = data;
    this.fields = fields;
    this.subjects = subjects;
    this.texts = texts;
  }

  @Override
  public void validate(Map transientVars, Map args, PropertySet properties)
      throws InvalidInputException {
    Issue issue = Transition.of(transientVars).issue();
    Optional<String> category = fields.text(issue, GrievanceField.CATEGORY);
    boolean isDone = subjects.resolution(issue).filter(DONE::contains).isPresent();
    Wrong wrong = new Wrong();
    if (isDone
        && category.isPresent()
        && needsPhoto(category.get(), Arguments.of(args).list(CATEGORIES))
        && !hasPhoto(issue)) {
      wrong.field(
          "attachment", texts.get("validator.works-need-photo.wrong", nameOf(category.get())));
    }
    wrong.complain();
  }

  private boolean needsPhoto(String key, Collection<String> also) {
    return also.contains(key)
        || data.current()
            .routing()
            .category(new CategoryKey(key))
            .filter(Category::needsPhoto)
            .isPresent();
  }

  private boolean hasPhoto(Issue issue) {
    String bot = settings.current().map(DeskSettings::botUser).orElse("");
    return issue.getAttachments().stream()
        .filter(WorksNeedPhotoValidator::isImage)
        .anyMatch(
            attachment ->
                attachment.getAuthorObject() == null
                    || !Objects.equals(attachment.getAuthorObject().getName(), bot));
  }

  private static boolean isImage(Attachment attachment) {
    String type = attachment.getMimetype();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("image/");
  }

  private String nameOf(String key) {
    Desk desk = data.current();
    return desk.routing()
        .category(new CategoryKey(key))
        .map(Category::name)
        .map(texts::get)
        .orElse(key);
  }
}
