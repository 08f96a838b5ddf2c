/** Who people are to a grievance, and what they are called. */
@NullMarked
package org.nivaran.jira.people;

import org.jspecify.annotations.NullMarked;
