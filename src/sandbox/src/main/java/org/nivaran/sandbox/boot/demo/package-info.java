/**
 * Demonstration data: people of a district, and the set-up call that an administrator would make.
 */
@NullMarked
package org.nivaran.sandbox.boot.demo;

import org.jspecify.annotations.NullMarked;
