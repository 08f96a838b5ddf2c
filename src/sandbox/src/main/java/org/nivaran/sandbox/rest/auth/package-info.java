/** Logging in by REST and personal access tokens. */
@NullMarked
package org.nivaran.sandbox.rest.auth;

import org.jspecify.annotations.NullMarked;
