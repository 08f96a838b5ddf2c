/** Calls: what an exchange tells about them, what they were, and whom the desk owes a call. */
@NullMarked
package org.nivaran.core.telephone;

import org.jspecify.annotations.NullMarked;
