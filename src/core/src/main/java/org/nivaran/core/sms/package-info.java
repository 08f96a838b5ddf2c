/** Short messages: what they cost, in which registered words they are said, what became of them. */
@NullMarked
package org.nivaran.core.sms;

import org.jspecify.annotations.NullMarked;
