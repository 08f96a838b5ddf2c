package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.issue.attachment.Attachment;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.jira.config.Constants;
import org.nivaran.sandbox.jira.field.Fields;
import org.nivaran.sandbox.jira.project.Projects;
import org.nivaran.sandbox.jira.security.SecurityLevels;
import org.nivaran.sandbox.jira.user.Directory;

/** Where an issue finds the objects that its columns point to. */
record IssueLookups(
    Projects projects,
    Constants constants,
    Directory directory,
    Fields fields,
    SecurityLevels levels,
    InstantSource clock,
    Loader loader) {

  /** Loads what an issue does not carry from the start. */
  interface Loader {
    /** The values by the field's number. */
    Map<Long, Object> customValues(StoredIssue issue);

    List<Attachment> attachments(StoredIssue issue);
  }
}
