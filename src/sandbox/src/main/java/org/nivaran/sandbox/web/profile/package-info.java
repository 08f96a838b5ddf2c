/** A person's own page: who, language, access tokens. */
@NullMarked
package org.nivaran.sandbox.web.profile;

import org.jspecify.annotations.NullMarked;
