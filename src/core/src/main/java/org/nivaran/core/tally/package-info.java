/** The figures of the day. */
@NullMarked
package org.nivaran.core.tally;

import org.jspecify.annotations.NullMarked;
