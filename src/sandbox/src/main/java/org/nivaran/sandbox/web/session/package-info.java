/** Who is asking: sessions, tokens, and checks against forged requests. */
@NullMarked
package org.nivaran.sandbox.web.session;

import org.jspecify.annotations.NullMarked;
