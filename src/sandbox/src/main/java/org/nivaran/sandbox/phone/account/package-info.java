/** Who can be played on the citizen's phone, and the desk's lines they write to. */
@NullMarked
package org.nivaran.sandbox.phone.account;

import org.jspecify.annotations.NullMarked;
