/** The citizen's phone in the browser and the JSON behind it. */
@NullMarked
package org.nivaran.sandbox.phone.page;

import org.jspecify.annotations.NullMarked;
