/** How REST refuses and fails: always the same shape. */
@NullMarked
package org.nivaran.sandbox.rest.problem;

import org.jspecify.annotations.NullMarked;
