/** Logging in and out, opening administration, choosing a language. */
@NullMarked
package org.nivaran.sandbox.web.login;

import org.jspecify.annotations.NullMarked;
