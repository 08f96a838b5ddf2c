/** Limits, and the clocks that run against them. */
@NullMarked
package org.nivaran.core.clock;

import org.jspecify.annotations.NullMarked;
