/** The sign desk: its pages, its panel on the issue, and the ways into its video rooms. */
@NullMarked
package org.nivaran.jira.signlanguage;

import org.jspecify.annotations.NullMarked;
