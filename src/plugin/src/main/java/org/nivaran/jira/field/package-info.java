/** Reads and writes the custom fields of a grievance. */
@NullMarked
package org.nivaran.jira.field;

import org.jspecify.annotations.NullMarked;
