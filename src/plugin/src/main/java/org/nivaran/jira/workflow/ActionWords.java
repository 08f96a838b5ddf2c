package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.resolution.Resolution;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.jira.language.Texts;

/** Says to the citizen what was done: the officer's own words, else the resolution's. */
public final class ActionWords {
  private final GrievanceStore grievances;
  private final Texts texts;

  public ActionWords(GrievanceStore grievances, Texts texts) {
    this.grievances = grievances;
    this.texts = texts;
  }

  String of(IssueId issue, @Nullable Resolution resolution, Optional<String> comment) {
    return comment.orElseGet(
        () ->
            grievances
                .find(issue)
                .flatMap(ActionWords::resolution)
                .map(kind -> texts.in(language(issue), "resolution." + kind.key()))
                .orElse(resolution == null ? "—" : resolution.getName()));
  }

  private Locale language(IssueId issue) {
    return grievances
        .find(issue)
        .map(each -> each.origin().language())
        .filter(language -> language.equals(Language.ENGLISH))
        .orElse(Language.HINDI)
        .locale();
  }

  private static Optional<ResolutionKind> resolution(Grievance grievance) {
    return Optional.ofNullable(grievance.standing().resolution());
  }
}
