/** Issues in the browser: seeing, making, changing, moving. */
@NullMarked
package org.nivaran.sandbox.web.issue;

import org.jspecify.annotations.NullMarked;
