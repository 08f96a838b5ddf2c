/** The public page on which a citizen sees how far a grievance has come. */
@NullMarked
package org.nivaran.jira.status;

import org.jspecify.annotations.NullMarked;
