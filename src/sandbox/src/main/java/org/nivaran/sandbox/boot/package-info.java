/** Starting and stopping the sandbox: the one place where its parts are put together. */
@NullMarked
package org.nivaran.sandbox.boot;

import org.jspecify.annotations.NullMarked;
