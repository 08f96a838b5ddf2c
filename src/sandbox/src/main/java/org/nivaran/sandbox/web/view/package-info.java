/** Templates of the host's own pages, escaped by default, and their words. */
@NullMarked
package org.nivaran.sandbox.web.view;

import org.jspecify.annotations.NullMarked;
