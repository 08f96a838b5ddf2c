/** Dashboards and the items on them. */
@NullMarked
package org.nivaran.sandbox.web.dashboard;

import org.jspecify.annotations.NullMarked;
