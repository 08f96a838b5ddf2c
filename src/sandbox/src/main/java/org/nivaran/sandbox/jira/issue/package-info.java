/** Issues: values, create, edit, comments, attachments, history, properties. */
@NullMarked
package org.nivaran.sandbox.jira.issue;

import org.jspecify.annotations.NullMarked;
