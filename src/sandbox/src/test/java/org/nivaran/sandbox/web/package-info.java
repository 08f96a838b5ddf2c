/** The pages and REST over HTTP, in a whole sandbox. */
@NullMarked
package org.nivaran.sandbox.web;

import org.jspecify.annotations.NullMarked;
