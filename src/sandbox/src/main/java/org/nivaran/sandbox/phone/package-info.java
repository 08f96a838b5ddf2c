/**
 * The citizen's phone and the stand-in of Meta's Graph API, so that anyone can try the product
 * without a WhatsApp account.
 */
@NullMarked
package org.nivaran.sandbox.phone;

import org.jspecify.annotations.NullMarked;
