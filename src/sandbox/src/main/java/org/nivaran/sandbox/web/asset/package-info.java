/** Static files of the host: AUI, jQuery, own scripts and styles. */
@NullMarked
package org.nivaran.sandbox.web.asset;

import org.jspecify.annotations.NullMarked;
