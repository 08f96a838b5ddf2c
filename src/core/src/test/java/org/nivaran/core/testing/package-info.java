/**
 * What tests of the desk stand on: every port in memory, the contract of every port as tests that
 * the real stores extend too, a clock that tests set, and a small Raipur.
 */
@NullMarked
package org.nivaran.core.testing;

import org.jspecify.annotations.NullMarked;
