/** What we send to citizens, and what became of it. */
@NullMarked
package org.nivaran.core.notify;

import org.jspecify.annotations.NullMarked;
