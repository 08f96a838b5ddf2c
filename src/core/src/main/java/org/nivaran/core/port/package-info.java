/**
 * What the desk needs from the world around it.
 *
 * <p>Unless a method says otherwise: no argument and no result is null, every implementation is
 * safe for use by many threads and by several nodes of one cluster, and a failure of the technology
 * underneath is an unchecked exception after which the call may be repeated.
 */
@NullMarked
package org.nivaran.core.port;

import org.jspecify.annotations.NullMarked;
