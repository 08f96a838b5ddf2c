/** The screens of our parts of a workflow in Jira's workflow editor: what can be set, and how. */
@NullMarked
package org.nivaran.jira.workflow.editor;

import org.jspecify.annotations.NullMarked;
