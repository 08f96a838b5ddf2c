/** Jira as the core sees it: issues made, moved and changed by the desk's bot. */
@NullMarked
package org.nivaran.jira.tracker;

import org.jspecify.annotations.NullMarked;
