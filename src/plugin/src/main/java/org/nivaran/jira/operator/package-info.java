/** The operator's desk: the console on which calls are registered, slips, and people. */
@NullMarked
package org.nivaran.jira.operator;

import org.jspecify.annotations.NullMarked;
