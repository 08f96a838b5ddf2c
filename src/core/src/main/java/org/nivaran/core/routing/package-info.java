/** Who owns a grievance, and the reason in words. */
@NullMarked
package org.nivaran.core.routing;

import org.jspecify.annotations.NullMarked;
