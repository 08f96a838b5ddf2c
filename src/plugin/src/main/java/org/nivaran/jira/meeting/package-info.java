/** The time-limit meeting on screens and on paper; shared by its pages and its REST. */
@NullMarked
package org.nivaran.jira.meeting;

import org.jspecify.annotations.NullMarked;
