/** A stand-in of an SMS gateway, and a page that shows what was sent. */
@NullMarked
package org.nivaran.sandbox.phone.sms;

import org.jspecify.annotations.NullMarked;
