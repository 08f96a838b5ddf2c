/** Pages about clocks in Jira's administration: counting anew, trying out, histories. */
@NullMarked
package org.nivaran.jira.clocks;

import org.jspecify.annotations.NullMarked;
