/** Pictures and recordings that citizens send. */
@NullMarked
package org.nivaran.sandbox.phone.media;

import org.jspecify.annotations.NullMarked;
