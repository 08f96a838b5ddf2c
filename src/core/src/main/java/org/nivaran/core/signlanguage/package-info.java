/** Talks with deaf citizens: in sign language by video, by signed message, in writing. */
@NullMarked
package org.nivaran.core.signlanguage;

import org.jspecify.annotations.NullMarked;
