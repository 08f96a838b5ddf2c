/** What tests and load drivers outside the sandbox may use of it. */
@NullMarked
package org.nivaran.sandbox.testing;

import org.jspecify.annotations.NullMarked;
