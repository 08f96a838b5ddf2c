/** A stand-in of a telephone exchange: rings at the desk. */
@NullMarked
package org.nivaran.sandbox.phone.exchange;

import org.jspecify.annotations.NullMarked;
