/** Plugins: what they declare, whether they are enabled, and how their classes are made. */
@NullMarked
package org.nivaran.sandbox.plugins;

import org.jspecify.annotations.NullMarked;
