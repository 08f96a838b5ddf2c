/** Puts the frame around pages that plugins' servlets write. */
@NullMarked
package org.nivaran.sandbox.web.decoration;

import org.jspecify.annotations.NullMarked;
