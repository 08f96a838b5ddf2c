/** What was said between a citizen and a line, and how far each message came. */
@NullMarked
package org.nivaran.sandbox.phone.chat;

import org.jspecify.annotations.NullMarked;
