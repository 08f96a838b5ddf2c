/** The plugin manager's REST, {@code /rest/plugins/1.0}. */
@NullMarked
package org.nivaran.sandbox.upm;

import org.jspecify.annotations.NullMarked;
