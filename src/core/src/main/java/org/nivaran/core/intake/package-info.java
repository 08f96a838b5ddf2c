/** What citizens send us, and what it means in their conversation. */
@NullMarked
package org.nivaran.core.intake;

import org.jspecify.annotations.NullMarked;
