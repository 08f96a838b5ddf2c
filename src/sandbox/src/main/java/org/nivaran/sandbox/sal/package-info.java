/** The services of SAL, events and cluster locks, as plugins expect them. */
@NullMarked
package org.nivaran.sandbox.sal;

import org.jspecify.annotations.NullMarked;
