/** Finding issues and projects. */
@NullMarked
package org.nivaran.sandbox.web.search;

import org.jspecify.annotations.NullMarked;
