/** Boards: columns of cards that people move. */
@NullMarked
package org.nivaran.sandbox.web.board;

import org.jspecify.annotations.NullMarked;
