/** Registers of camps: lists of grievances and demands that were written down in a village. */
@NullMarked
package org.nivaran.core.camp;

import org.jspecify.annotations.NullMarked;
