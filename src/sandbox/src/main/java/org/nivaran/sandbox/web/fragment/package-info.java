/** Pieces that plugins put on the host's pages. */
@NullMarked
package org.nivaran.sandbox.web.fragment;

import org.jspecify.annotations.NullMarked;
