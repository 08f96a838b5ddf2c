/** Pages for administrators. */
@NullMarked
package org.nivaran.sandbox.web.admin;

import org.jspecify.annotations.NullMarked;
