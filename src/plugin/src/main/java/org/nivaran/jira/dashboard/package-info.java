/** What our items on Jira's dashboards get from the server before their script runs. */
@NullMarked
package org.nivaran.jira.dashboard;

import org.jspecify.annotations.NullMarked;
