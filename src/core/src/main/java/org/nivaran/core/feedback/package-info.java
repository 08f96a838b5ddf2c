/** Asking the citizen whether it is solved, and believing the answer only once. */
@NullMarked
package org.nivaran.core.feedback;

import org.jspecify.annotations.NullMarked;
