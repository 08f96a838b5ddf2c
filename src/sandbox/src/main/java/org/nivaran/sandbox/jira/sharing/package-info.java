/** With whom filters and dashboards are shared. */
@NullMarked
package org.nivaran.sandbox.jira.sharing;

import org.jspecify.annotations.NullMarked;
