/** The stand-in of Meta's Graph API: what it accepts, what it refuses, and its faults on demand. */
@NullMarked
package org.nivaran.sandbox.phone.graph;

import org.jspecify.annotations.NullMarked;
