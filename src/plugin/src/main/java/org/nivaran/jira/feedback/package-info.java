/** The desk's calls about resolutions, the figures of feedback, and the page behind an SMS. */
@NullMarked
package org.nivaran.jira.feedback;

import org.jspecify.annotations.NullMarked;
