/** Active Objects for plugins, on the host's own connection pool. */
@NullMarked
package org.nivaran.sandbox.ao;

import org.jspecify.annotations.NullMarked;
