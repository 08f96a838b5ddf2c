/**
 * The OSGi framework inside the sandbox, and the one place that touches the Spring contexts living
 * in it.
 */
@NullMarked
package org.nivaran.sandbox.osgi;

import org.jspecify.annotations.NullMarked;
