/** The weekly time-limit meeting: its agenda, what is decided there, and what came of it. */
@NullMarked
package org.nivaran.core.meeting;

import org.jspecify.annotations.NullMarked;
