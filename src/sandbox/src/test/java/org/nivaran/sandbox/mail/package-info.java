@NullMarked
package org.nivaran.sandbox.mail;

import org.jspecify.annotations.NullMarked;
