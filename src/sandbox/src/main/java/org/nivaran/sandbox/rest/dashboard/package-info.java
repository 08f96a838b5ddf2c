/** Resources of {@code /rest/dashboards/1.0}: what scripts of dashboards call. */
@NullMarked
package org.nivaran.sandbox.rest.dashboard;

import org.jspecify.annotations.NullMarked;
