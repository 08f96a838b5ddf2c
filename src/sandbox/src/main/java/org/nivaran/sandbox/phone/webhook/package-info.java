/** Webhooks that the stand-in sends: signed, repeated until they are answered with 200. */
@NullMarked
package org.nivaran.sandbox.phone.webhook;

import org.jspecify.annotations.NullMarked;
