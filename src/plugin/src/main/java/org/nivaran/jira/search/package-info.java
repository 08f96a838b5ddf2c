/** Functions for Jira's search over what the desk knows beside the issues. */
@NullMarked
package org.nivaran.jira.search;

import org.jspecify.annotations.NullMarked;
