/** Dashboards and the items on them. */
@NullMarked
package org.nivaran.sandbox.jira.dashboard;

import org.jspecify.annotations.NullMarked;
