package org.nivaran.core.feedback;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.grievance.ResolutionKind;

/**
 * What a question is about, as it was when it was asked: a later transfer does not move an answer
 * from one department's figures to another's.
 *
 * @param resolution how it had ended
 * @param way how the citizen is asked
 * @param handler the key of the user who resolved it, or null for nobody in particular
 */
public record FeedbackTopic(
    DepartmentKey department,
    @Nullable PostKey post,
    Channel channel,
    @Nullable CategoryKey category,
    Language language,
    ResolutionKind resolution,
    FeedbackWay way,
    @Nullable String handler) {

  /**
   * @throws IllegalArgumentException if the grievance is not resolved
   */
  public static FeedbackTopic of(Grievance grievance, FeedbackWay way, @Nullable String handler) {
    ResolutionKind resolution = grievance.standing().resolution();
    if (resolution == null) {
      throw new IllegalArgumentException("not resolved: " + grievance.issue().value());
    }
    return new FeedbackTopic(
        grievance.department(),
        grievance.assignment().post(),
        grievance.origin().channel(),
        grievance.subject().category(),
        grievance.origin().language(),
        resolution,
        way,
        handler);
  }
}
