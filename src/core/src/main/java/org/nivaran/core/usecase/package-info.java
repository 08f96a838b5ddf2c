/** What the desk does, each as a verb. */
@NullMarked
package org.nivaran.core.usecase;

import org.jspecify.annotations.NullMarked;
