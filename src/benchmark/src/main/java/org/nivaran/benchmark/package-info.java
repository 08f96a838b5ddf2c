/** Load drivers. Each prints ratios of things measured in the same run. */
@NullMarked
package org.nivaran.benchmark;

import org.jspecify.annotations.NullMarked;
