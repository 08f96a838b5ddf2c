/** Requests, replies and routes of pages. */
@NullMarked
package org.nivaran.sandbox.web.page;

import org.jspecify.annotations.NullMarked;
