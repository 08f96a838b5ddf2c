/** Scripts, styles and images that plugins add to pages. */
@NullMarked
package org.nivaran.sandbox.webresource;

import org.jspecify.annotations.NullMarked;
